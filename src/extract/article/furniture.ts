/** @file What a site's classes and ids name as furniture, as a table: the rule, and the words that name it. */

import type { Element } from 'domhandler';
import { classesOf } from '../../html/elements.ts';
import { lazily } from '../../lazily.ts';
import { oncePer } from '../../once-per.ts';
import { areBefore, nameEnds } from './affixes.ts';

interface Row {
  readonly rule: string;
  readonly names: RegExp;
}

/** The first row that matches names the rule. A class is tried as words, one space between them: `jp relatedposts`. */
const TABLE: readonly Row[] = [
  {
    rule: 'cookie banner',
    names:
      /cookies?(?: ?(?:consent|law|notice|policy|preferences?|settings))?|gdpr|ccpa|onetrust(?: (?:consent|banner|pc))?(?: sdk)?|truste|consent|privacy ?(?:notice|banner|bar)/,
  },
  {
    rule: 'advertisement',
    names:
      /ads?|advert(?:s|isements?|ising|isers?|orial)?|adsense|adsbygoogle|dfp|doubleclick|googlead|outbrain|taboola|zergnet|leaderboard|sponsored|sponsor(?:s|ship)?|promos?|promoted|promotions?|ad ?b(?:lock(?:er|ing)?)? ?(?:notice|notification|warning|message|detect(?:ed|ion|or)?)|affiliate ?(?:links?|notice|disclosure|disclaimer)|(?:editorial|advertis(?:er|ing)|comments?) disclosure/,
  },
  {
    rule: 'share buttons',
    names:
      /shar(?:edaddy|ethis|eaholic|ebar|etools)|sharing|share ?(?:this|on|via|it)|social ?(?:media|networks?|shar(?:e|ing)|follow|links|icons|buttons|bar)|addtoany|addthis|a2a|ssba|heateor|like ?btn|action ?bar|post ?buttons|(?:facebook|fb|tweet) ?(?:like|share|meme)|(?:page|post|article|entry|story) tools|tool(?:box|bar)|shares?|socials?|likes|reactions?|ratings?|claps?|upvotes?|kudos/,
  },
  {
    rule: 'related posts',
    names:
      /related ?(?:posts?|articles?|stories|content|news|links|reading|topics|coverage|entries|items)|yarpp(?: related)?|recirc(?:ulation)?|(?:read|see) ?(?:more|next|also)|rec ?posts?|more ?(?:from|stories|posts|articles|news|on|in)|(?:you )?(?:may |might )?(?:also|may|might) (?:also )?like|up ?next|next up|most ?(?:read|viewed|popular|shared|commented)|trending|(?:latest|recent|similar|suggested|popular|other|recommended) ?(?:posts?|news|stories|articles)|(?:auto)?relateds?|recommended|recommend(?:ations?|er)|popular|trends|similar|suggest(?:ed|ions)/,
  },
  {
    rule: 'newsletter',
    names:
      /newsletters?|newsletter ?(?:sign ?up|subscri(?:be|ption)|opt ?in)|sign ?up|mailing ?list|mailchimp|mc4wp|mc embed(?: sign ?up)?|opt ?in|email (?:capture|sign ?up|subscri(?:be|ption))|paywall|regwall|call to action|cta|subscri(?:be|bes|ber|bers|ption|ptions)|donat(?:e|ion|ions)/,
  },
  { rule: 'breadcrumbs', names: /bread ?crumbs?|crumbs?/ },
  {
    rule: 'comments',
    names:
      /comments? ?(?:list|links|con|area|form|section|thread|respond|template|reply|meta(?:data)?|author|policy|pagination|actions|summary|count|box|container|wrap(?:per)?|body|message)|kommentare?(?: ?modul)?|comentarios|disqus(?: thread)?|dsq|livefyre|trackbacks?|pingbacks?|webmentions?|hyvor(?: talk)?|utterances|giscus|comments?|commentaires?|respond|replies|responses/,
  },
  {
    rule: 'about the author',
    names:
      /sabox|(?:post|entry|article) author|author ?(?:bio|box|info|card|profile|about|details?|description|area|block|footer|widget)|about (?:the )?author|profile (?:card|box)|bio|(?:user|member) ?(?:extras?|stats|statistics|rank)|post ?profile|author ?(?:statistics|pane info)|(?:^|message )signature/,
  },
  { rule: 'table of contents', names: /toc|table ?of ?contents|jump ?links?/ },
  {
    rule: 'navigation',
    names:
      /navs?|nav ?(?:bar|links|menu|column|functions)|navigation|menus?|sub ?menu|mega ?menu|pagination|pager|paging|page ?(?:links|nav|navi)|prev(?:ious)? next|next prev|(?:next|prev(?:ious)?) (?:post|article|story)|post links|site header|masthead|top ?bar|skip ?(?:links?|nav)|back ?(?:2|to) ?top|back ?link|link ?back|skip to content|hamburger|search ?(?:form|box|bar|field|toggle)|language ?(?:switcher|selector)|print only|no ?print|search/,
  },
  {
    rule: 'sidebar',
    names:
      /side ?bars?|side (?:column|col|rail)|rail|(?<!(?:elementor|so|twitter) )widgets?|blogroll|tag ?cloud|secondary/,
  },
  {
    rule: 'site footer',
    names: /(?:sub|site|page|post|article|entry)? ?footers?|colophon|site info|copyrights?|imprint/,
  },
  {
    rule: 'tags and categories',
    names:
      /tag ?(?:list|links|cloud)|cat(?:egory)? ?links|post labels|filed under|tags|categories|topics|keywords|labels/,
  },
  {
    rule: 'byline and date',
    names:
      /by ?lines?|(?:entry|post|article|author|story) ?(?:meta|date|info|data|details|by ?line)|date ?times?|meta ?data|post ?metadata|posted on|pub ?date|publish(?:ed)? ?(?:date|on|time)|date published|time ?stamp|read(?:ing)? ?time|word ?count|date ?line|meta/,
  },
  {
    rule: 'player controls',
    names: /(?:audio|jw|media|mejs|player|plyr|video|vjs) ?controls?/,
  },
  {
    rule: 'dialog',
    names:
      /modals?|pop ?up|pop ?over|overlay|light ?box|tooltip|interstitial|toast|dialog|(?:message|emergency) ?(?:box|banner|bar)/,
  },
];

/** Any of the names, at the beginning of a word. */
const ANY = `(?:^| )(?:${TABLE.map(({ names }) => names.source).join('|')})`;
const SOMEWHERE = lazily(() => new RegExp(ANY));

/** Names that words end with. */
const LAST = lazily(() => new RegExp(`${ANY}$`));
const ROWS = lazily(() =>
  TABLE.map(({ rule, names }) => ({ rule, name: new RegExp(`(?:^| )(?:${names.source})$`) })),
);

/** A class or an id of more characters is not a name. */
const LONGEST_NAME = 200;

/** What names a part of the text, whatever else its class says of its looks: `promo note`. */
const PART =
  /\b(?:notes?|callouts?|tips?|warning|important|examples?|definition|theorem|infobox)\b/;

/** An id of more words is made of a heading's: `how-we-handle-comments`. */
const MOST_WORDS = 3;

/** What pandoc makes of a heading and the text below it, with the heading's words for an id. */
const SECTION = /^level[1-6]$/;

/** A formula that MathJax has set, with the state of its menu in its class. */
const FORMULA = 'mjx-container';

export interface FurnitureName {
  readonly rule: string;
  /** Whether it stands among a theme's own words alone: not `market-share`. */
  readonly isSure: boolean;
}

/** By its kind, whatever it is called. */
const DIALOG: FurnitureName = { rule: 'dialog', isSure: true };

/**
 * The rule that one of the element's classes, or its id, names it by: all of the class, or the end of it, not a word in it.
 * The name of a site's own element, `<site-navigation>`, is as good.
 */
export const furnitureName: (element: Element) => FurnitureName | undefined = oncePer((element) => {
  const { id = '' } = element.attribs;
  if (element.name === 'dialog' || element.attribs.role === 'dialog') return DIALOG;
  const isOwn = element.name.includes('-');
  const classes = [...classesOf(element), ...(isOwn ? [element.name] : [])];
  if ((classes.length === 0 && id === '') || element.name === FORMULA) return undefined;
  const names = classes.map(wordsOfName);
  const ofId = classes.some((one) => SECTION.test(one)) ? '' : wordsOfName(id);
  if (ofId.split(' ').length <= MOST_WORDS) names.push(ofId);
  const among = names.filter((words) => words.length <= LONGEST_NAME && SOMEWHERE().test(words));
  if (among.length === 0 || names.some((words) => PART.test(words))) return undefined;
  return nameAmong(among);
});

/** By the first row that any of them ends with, but for what themes write after it; sure by any row. */
function nameAmong(names: readonly string[]): FurnitureName | undefined {
  const beginnings = names
    .flatMap((words) => nameEnds(words).map((end) => words.slice(0, end)))
    .filter((words) => LAST().test(words));
  let first: string | undefined;
  for (const { rule, name } of ROWS()) {
    for (const words of beginnings) {
      const start = name.exec(words)?.index;
      if (start === undefined) continue;
      first ??= rule;
      if (areBefore(words.slice(0, start))) return { rule: first, isSure: true };
    }
  }
  return first === undefined ? undefined : { rule: first, isSure: false };
}

export function namedFurniture(element: Element): string | undefined {
  return furnitureName(element)?.rule;
}

/** `postShare_bar--wide` is `post share bar wide`; what `has-sidebar` says is nothing of the element itself. */
export function wordsOfName(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:has|with|without|no) \w+/g, '')
    .trim();
}
