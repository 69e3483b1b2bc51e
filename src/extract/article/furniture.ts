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
    words: /\b(?:cookies?|gdpr|ccpa|consent|onetrust|truste|privacy (?:banner|notice|popup))\b/,
  },
  {
    rule: 'advertisement',
    words:
      /\b(?:ads?|advert|adverts|advertisements?|advertising|adsense|adsbygoogle|adslot|adunit|adbox|adwrap|adwrapper|adcontainer|dfp|doubleclick|googlead|outbrain|taboola|zergnet|sponsored|sponsor|banner ad|ad banner|leaderboard|skyscraper|promo|promos|promobox|promotion)\b/,
  },
  {
    rule: 'share buttons',
    words:
      /\b(?:share|shares|sharing|sharebar|sharebox|sharedaddy|sharethis|sharebuttons?|sharetools?|socials?|socialmedia|socialbar|social(?:links|icons|buttons?|share)|addtoany|addthis|a2a|shareaholic|ssba|heateor|likes?|likebtn|facebook like|fb like|tweet button|tweetmeme|sd (?:block|content)|reactions?|clap|claps|upvote|post (?:tools|actions)|article tools|tool(?:s|box|bar)|kudos)\b/,
  },
  {
    rule: 'related posts',
    words:
      /\b(?:related|relateds|relatedposts?|relatedarticles?|relatedcontent|jp relatedposts|yarpp|recommended|recommendations?|recirc|recirculation|read (?:more|next|also)|readmore|readnext|more (?:from|stories|posts|articles|news)|morestories|you may (?:also )?like|also like|up ?next|next up|popular|most (?:read|viewed|popular|shared)|trending|trends|latest (?:posts|news|stories)|recent posts?|similar|suggested|suggestions|see also|further reading)\b/,
  },
  {
    rule: 'newsletter',
    words:
      /\b(?:newsletters?|subscribe|subscribes|subscription|subscriptions|subscriber|signup|sign up|mailing ?list|mailchimp|mc4wp|mc embed|optin|opt in|email (?:form|capture|signup)|paywall|regwall|donate|donation|call to action|cta)\b/,
  },
  {
    rule: 'breadcrumbs',
    words: /\b(?:breadcrumbs?|bread crumbs?|crumbs?|yoast breadcrumb)\b/,
  },
  {
    rule: 'comments',
    words:
      /\b(?:comments?|commentlist|comment ?(?:area|form|list|section|respond)|respond|disqus|dsq|discussion|discuss|livefyre|replies|responses|trackbacks?|pingbacks?|webmentions?|talkback|hyvor|utterances|giscus|isso)\b/,
  },
  {
    rule: 'about the author',
    words:
      /\b(?:author (?:bio|box|info|card|profile|about|details?|description|area|block|footer|widget)|about (?:the )?author|authorbox|authorbio|post author box|bio|vcard author box|saboxplugin wrap|profile (?:card|box))\b/,
  },
  {
    rule: 'table of contents',
    words:
      /\b(?:toc|toc container|ez toc(?: container)?|table of contents|tableofcontents|post toc|in this article|jump ?links?)\b/,
  },
  {
    rule: 'navigation',
    words:
      /\b(?:nav|navs|navbar|navigation|navlinks|menu|menus|submenu|pagination|pager|paging|paginate|page links|pagenav|wp pagenavi|prev ?next|previous next|next prev|next post|prev post|previous post|post links|site header|masthead|topbar|top bar|skip ?links?|skip to content|hamburger|search ?(?:form|box|bar|field)?|language ?(?:switcher|selector)|print(?:er)?(?: only| friendly)?|noprint|no print)\b/,
  },
  {
    rule: 'sidebar',
    words:
      /\b(?:side ?bar|sidebars|side (?:column|col|rail)|right ?rail|left ?rail|rail|widgets?|widget area|blogroll|archive ?list|tag ?cloud|secondary)\b/,
  },
  {
    rule: 'site footer',
    words: /\b(?:footers?|site ?footer|colophon|site info|copyright|legal|disclaimer|imprint)\b/,
  },
  {
    rule: 'tags and categories',
    words:
      /\b(?:tags|tag ?(?:s|list|links)|taglist|post tags?|entry tags?|article tags|categories|cat links|category links|post (?:categories|labels)|filed under|topics|keywords|labels)\b/,
  },
  {
    rule: 'byline and date',
    words:
      /\b(?:byline|bylines|by line|dateline|entry meta|post meta|article meta|meta data|metadata|postmeta|postmetadata|posted on|post ?(?:date|info|data|details|byline)|entry (?:date|info|byline|details)|article (?:info|date|byline)|pubdate|publish(?:ed)? ?(?:date|on|time)|date published|timestamp|time ?stamp|reading ?time|read ?time|word count|post header meta|author meta)\b/,
  },
  {
    rule: 'dialog',
    words:
      /\b(?:modal|modals|popup|pop up|popover|overlay|lightbox|tooltip|toast|dialog|interstitial)\b/,
  },
];

const ANY = new RegExp(TABLE.map(({ words }) => words.source).join('|'));

/** The rule that the element's class or id names it by. */
export function namedFurniture({ attribs }: Element): string | undefined {
  const { class: classes, id } = attribs;
  if (classes === undefined && id === undefined) return undefined;
  const words = wordsOf(`${classes ?? ''} ${id ?? ''}`);
  if (!ANY.test(words)) return undefined;
  return TABLE.find((row) => row.words.test(words))?.rule;
}

/** `postShare_bar--wide` is `post share bar wide`. */
function wordsOf(names: string): string {
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');
}
