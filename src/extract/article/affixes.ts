/** @file What themes write round a name in a class: where a box stands, what kind of box it is, letters of their own. */

/** Before a name: where it stands, or whose it is. */
const BEFORE = wordSet(
  'site page post posts entry article story news blog single content main body global node field view views',
  'block module component section region container wrapper wrap list item group area panel card widget',
  'bottom left right center side after before below above first last inner outer inside header footer',
  'sticky fixed floating inline mini small large desktop mobile tablet custom default primary secondary',
  'social icon simple easy theme author user reader',
);

/** After a name, apart from it or not: what kind of box it is, where it stands, how it looks. */
const AFTER = wordSet(
  'box boxes block blocks area wrap wrapper wrappers container containers holder outer inner section sections list lists',
  'link links icon icons button buttons btn btns bar bars header head heading title label content contents body footer foot',
  'widget widgets module modules component components panel panels group groups item items row rows col cols column columns grid',
  'top bottom left right center first second third above below main primary secondary single inline horizontal vertical desktop mobile responsive',
  'fixed sticky float floating small large medium big light dark enabled disabled active open close closed visible hidden default style styles custom',
  'unit units slot slots zone placeholder position region view level background backdrop overlay modal dialog popup banner banners',
  'tab tabs slider carousel strip stats menu nav navigation dropdown collapse toggle search tool tools toolbar action actions',
  'control controls form forms field fields input service logo brand legal info powered feed card cards post posts article articles',
  'story stories entries page pages thread reply replies count counts counter cloud image images avatar parent child children',
  'template clearfix plugin desc description thing previous prev next end facebook twitter email print linkedin pinterest reddit',
  'tumblr pocket telegram whatsapp skyscraper billboard arrow arrows account accounts gravatar qzone send spinner inactive incontent inarticle login',
);

function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** Before a name, too: a number, or the letters that a theme's or a plugin's own names begin with. */
const PREFIX = /^(?:[a-z]{1,3}|\d+)$/;

/** After a name, too: such letters, and what a compiler adds, as in `share-wrapper__3fA2x`. */
const SUFFIX = /^(?:[a-z]{1,2}|[a-z]*\d[a-z\d]*)$/;

const LONGEST = Math.max(...[...AFTER].map(({ length }) => length));

/** Whether all of the words may stand before a name. */
export function areBefore(words: string): boolean {
  return words === '' || words.split(' ').every((word) => BEFORE.has(word) || PREFIX.test(word));
}

/** More than any theme writes after a name. */
const MOST_AFTER = 16;

/** Where in the words a name may end, the last place first: at their end, or where all that follows may stand after a name. */
export function nameEnds(words: string): number[] {
  const ends = [words.length];
  let wordEnd = words.length;
  for (let at = words.length - 1; at > 0 && ends.length <= MOST_AFTER; at--) {
    if (words[at - 1] === ' ') continue;
    const isSpace = words[at] === ' ';
    const start = isSpace ? at + 1 : at;
    const isEnd =
      ends.some((end) => end - start <= LONGEST && AFTER.has(words.slice(start, end))) ||
      (isSpace && ends.includes(wordEnd) && SUFFIX.test(words.slice(start, wordEnd)));
    if (isEnd) ends.push(at);
    if (isSpace) wordEnd = at;
  }
  return ends;
}
