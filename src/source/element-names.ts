/** @file The names of HTML's elements, and how they behave where a file is told apart from Markdown. */

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Elements whose tag begins an HTML block wherever its line stands: CommonMark 0.31, section 4.6, kinds 1 and 6. */
export const BLOCK: ReadonlySet<string> = names(
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link main menu menuitem meta nav noframes ol optgroup option p param pre script search section style summary table tbody td textarea tfoot th thead title tr track ul',
);

/** The other elements of HTML, those long gone included: old posts have them. */
const PHRASING: ReadonlySet<string> = names(
  'a abbr acronym applet area audio b bdi bdo bgsound big blink br button canvas cite code data datalist del dfn em embed font i img input ins kbd label listing map mark marquee math meter nobr noembed noscript object output picture plaintext progress q rb rp rt rtc ruby s samp select slot small source span strike strong sub sup svg template time tt u var video wbr xmp',
);

/** Elements without content. */
export const VOID: ReadonlySet<string> = names(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr',
);

/** Elements whose content is text to the HTML parser, up to their own end tag. */
export const RAW_TEXT: ReadonlySet<string> = names(
  'iframe noembed noframes plaintext script style textarea title xmp',
);

/** Whether a name is an element's; one with a hyphen is a custom element's. */
export function isElement(name: string): boolean {
  return BLOCK.has(name) || PHRASING.has(name) || name.includes('-');
}
