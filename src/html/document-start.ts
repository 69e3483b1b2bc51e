/** @file Whether HTML is a whole document: what it begins with, and what may be in the way of that. */

/** What only a document begins with. */
const BEGINNING = /<(?:!doctype|html|head|body)[\s>/]/iy;

/** What says nothing of the matter: white space, comments, an XML declaration, and what belongs in a head. */
const IN_FRONT: readonly RegExp[] = [
  /[\0- \ufeff]+/y,
  /<!--[\s\S]*?-->/y,
  /<\?[^>]*>/y,
  /<(?:meta|link|base)\b[^>]*>/iy,
  /<(script|style|title)\b[^>]*>[\s\S]*?<\/\1[^>]*>/iy,
];

/** How PHP tells of a fault in the page that it was to make, before the page or what there is of it. */
const FAULT =
  /(?:<br \/>\s*)?<b>(?:Warning|Notice|Deprecated|Strict Standards|(?:\w+ )?[Ff]atal error|Parse error)<\/b>:[\s\S]{1,2000}? on line <b>\d+<\/b><br \/>/y;

/**
 * Whether the HTML is a document, not a fragment of one: a doctype, `<html>`, `<head>` or `<body>` is the first thing in
 * it but for what some server or proxy put in front.
 */
export function isWholeDocument(html: string): boolean {
  let at = 0;
  const pass = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(html)) return false;
    at = pattern.lastIndex;
    return true;
  };
  while (IN_FRONT.some(pass) || pass(FAULT));
  return pass(BEGINNING);
}
