/** @file What a site's classes and ids name as furniture, as a table: the rule, and the words that name it. */

import type { Element } from 'domhandler';

interface Row {
  readonly rule: string;
  /** Matched against the words of the class and the id, one space between them: `jp relatedposts`. */
  readonly words: RegExp;
}

/** The first row that matches names the rule. */
const TABLE: readonly Row[] = [
  {
    rule: 'cookie banner',
    words: /\b(?:cookie\w*|gdpr|ccpa|consent|onetrust|truste)\b/,
  },
  {
    rule: 'advertisement',
    words:
      /\b(?:ads?|advert\w*|adsense|adsbygoogle|adslots?|adunit|adbox|adwrap(?:per)?|adcontainer|dfp|doubleclick|googlead|outbrain|taboola|zergnet|sponsor(?:ed|s)?|leaderboard|promo\w*)\b/,
  },
  {
    rule: 'share buttons',
    words:
      /\b(?:share\w*|sharing\w*|socials?|social(?:media|bar|links|icons|buttons?|share)|addtoany|addthis|a2a|ssba|heateor|likes|likebtn|(?:facebook|fb) like|tweet(?:meme| button)|reactions?|(?:post )?ratings?|claps?|upvotes?|kudos|(?:post|article|entry|story) (?:tools|actions)|tool(?:s|box|bar))\b/,
  },
  {
    rule: 'related posts',
    words:
      /\b(?:\w*related\w*|yarpp|recommended|recommendations?|recirc\w*|read ?(?:more|next|also)|rec ?posts?|more ?(?:from|stories|posts|articles|news)|(?:also|may) like|up ?next|next up|popular|most ?(?:read|viewed|popular|shared)|trend(?:s|ing)|(?:latest|recent) ?(?:posts|news|stories|articles)|similar|suggest(?:ed|ions))\b/,
  },
  {
    rule: 'newsletter',
    words:
      /\b(?:newsletters?|subscri(?:be|bes|ber|ption|ptions)|sign ?up|mailing ?list|mailchimp|mc4wp|mc embed|opt ?in|email (?:form|capture)|paywall|regwall|donat(?:e|ion)|call to action|cta)\b/,
  },
  { rule: 'breadcrumbs', words: /\b(?:bread ?crumbs?|crumbs?)\b/ },
  {
    rule: 'comments',
    words:
      /\b(?:comment(?:s|list|area|form|section)?|commentaires?|kommentare?|comentarios|respond|disqus|dsq|livefyre|replies|responses|trackbacks?|pingbacks?|webmentions?|hyvor|utterances|giscus)\b/,
  },
  {
    rule: 'about the author',
    words:
      /\b(?:sab ?ox\w*|post author|author ?(?:bio|box|info|card|profile|about|details?|description|area|block|footer|widget)|about (?:the )?author|bio|profile (?:card|box))\b/,
  },
  {
    rule: 'table of contents',
    words: /\b(?:toc|table ?of ?contents|jump ?links?)\b/,
  },
  {
    rule: 'navigation',
    words:
      /\b(?:navs?|navbar|navigation|navlinks|menus?|submenu|pagination|pager|paging|page ?(?:links|nav)|pagenavi|prev(?:ious)? next|next prev|(?:next|prev(?:ious)?) post|post links|site header|masthead|top ?bar|skip ?links?|skip to content|hamburger|search ?(?:form|box|bar|field)?|language ?(?:switcher|selector)|print only|noprint)\b/,
  },
  {
    rule: 'sidebar',
    words:
      /\b(?:side ?bars?|side (?:column|col|rail)|rail|(?<!elementor |so )widgets?(?: area)?|blogroll|archive ?list|tag ?cloud|secondary)\b/,
  },
  {
    rule: 'site footer',
    words: /\b(?:footers?|colophon|site info|copyright|disclaimer|imprint)\b/,
  },
  {
    rule: 'tags and categories',
    words:
      /\b(?:tags|tag ?(?:list|links)|categories|cat ?links|category links|post labels|filed under|topics|keywords|labels)\b/,
  },
  {
    rule: 'byline and date',
    words:
      /\b(?:by ?lines?|dateline|(?:entry|post|article|author) ?meta|meta ?data|postmetadata|posted on|(?:entry|post|article) ?(?:date|info|data|details|byline)|pubdate|publish(?:ed)? ?(?:date|on|time)|date published|time ?stamp|read(?:ing)? ?time|word ?count)\b/,
  },
  {
    rule: 'dialog',
    words: /\b(?:modals?|pop ?up|popover|overlay|lightbox|tooltip|toast|dialog|interstitial)\b/,
  },
];

const ANY = new RegExp(TABLE.map(({ words }) => words.source).join('|'));

/** What names a part of the text, whatever else its class says of its looks: `promo note`. */
const PART =
  /\b(?:notes?|callouts?|tips?|warning|important|examples?|definition|theorem|infobox)\b/;

/** An id of more words is made of a heading's: `how-we-handle-comments`. */
const MOST_WORDS = 3;

/** What pandoc makes of a heading and the text below it, with the heading's words for an id. */
const SECTION = /^level[1-6]\b/;

/** A formula that MathJax has set, with the state of its menu in its class. */
const FORMULA = 'mjx-container';

/** The rule that the element's class or id names it by. */
export function namedFurniture({ name, attribs }: Element): string | undefined {
  const { class: classes = '', id = '' } = attribs;
  if ((classes === '' && id === '') || name === FORMULA) return undefined;
  const ofId = SECTION.test(classes) ? '' : wordsOf(id).trim();
  const words = `${wordsOf(classes)} ${ofId.split(' ').length > MOST_WORDS ? '' : ofId}`;
  if (!ANY.test(words) || PART.test(words)) return undefined;
  return TABLE.find((row) => row.words.test(words))?.rule;
}

/** `postShare_bar--wide` is `post share bar wide`; what `has-sidebar` says is nothing of the element itself. */
function wordsOf(names: string): string {
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:has|with|without|no) \w+/g, '');
}
