/** @file What no page shows as text, whatever stands in it. */

/** Elements that no page shows as text, with the rule that drops each. */
export const NEVER_SHOWN: ReadonlyMap<string, string> = new Map([
  ['base', 'metadata'],
  ['head', 'metadata'],
  ['link', 'metadata'],
  ['meta', 'metadata'],
  ['title', 'metadata'],
  ['script', 'script'],
  ['style', 'style'],
  ['template', 'template'],
  ['svg', 'svg'],
  ['canvas', 'canvas'],
  ['annotation', 'math-annotation'],
  ['annotation-xml', 'math-annotation'],
  ['noembed', 'embed-fallback'],
  ['noframes', 'embed-fallback'],
  ['datalist', 'form-control'],
  ['select', 'form-control'],
  ['textarea', 'form-control'],
  ['progress', 'form-control'],
  ['meter', 'form-control'],
]);
