/** @file The language of a piece of code, as highlighters and site generators write it into the markup. */

import type { Element } from 'domhandler';
import { isBlank } from './characters.ts';
import { classesOf, isElement, isText, STRUCTURES } from './elements.ts';

/** How far above the code a highlighter puts its name: `figure.highlight.js > table > tbody > tr > td > pre`. */
const LEVELS = 6;

/** Classes that say "code" and not which. */
const NOT_A_LANGUAGE: ReadonlySet<string> = new Set([
  ...['none', 'nohighlight', 'no-highlight', 'auto', 'undefined', 'null', 'plain-text'],
  ...['hljs', 'highlight', 'code', 'codehilite', 'sourcecode', 'prettyprint', 'linenums', 'rouge'],
  ...['chroma', 'prism', 'shiki', 'line-numbers', 'copyable', 'notranslate', 'wrap', 'source'],
]);

/** Classes beside which a bare class names the language (`hljs javascript`, `sourceCode python`, `highlight js`). */
const MARKERS: ReadonlySet<string> = new Set(['hljs', 'sourceCode', 'highlight', 'brush']);

const PREFIXED = /^(?:language-|lang-|lang_|highlight-source-|highlight-text-|brush:|type:)(.+)$/i;

/** The language that the code element or what stands round it names; letters, digits and `+#.-_` only. */
export function languageOf(pre: Element): string | undefined {
  const [only] = pre.children.filter(isElement);
  const named = (only?.name === 'code' ? namedBy(only) : undefined) ?? namedBy(pre);
  if (named !== undefined) return named;
  if (only?.name === 'code' && pre.attribs.lang !== undefined) {
    const lang = languageIn(pre.attribs.lang);
    if (lang !== undefined) return lang;
  }
  let inner: Element = pre;
  for (let level = 0; level < LEVELS; level++) {
    const above = inner.parent;
    if (above === null || !isElement(above) || !isWrapper(above, inner)) break;
    const language = namedBy(above);
    if (language !== undefined) return language;
    inner = above;
  }
  return undefined;
}

/** Whether the element holds no text of the page beside the code in `inner`; a toolbar is none. */
function isWrapper(element: Element, inner: Element): boolean {
  return !element.children.some((child) =>
    isText(child)
      ? !isBlank(child.data)
      : child !== inner && isElement(child) && (child.name === 'p' || STRUCTURES.has(child.name)),
  );
}

function namedBy(element: Element): string | undefined {
  for (const name of ['data-lang', 'data-language']) {
    const value = element.attribs[name];
    const language = value === undefined ? undefined : languageIn(value);
    if (language !== undefined) return language;
  }
  const classes = classesOf(element);
  for (const [index, token] of classes.entries()) {
    const prefixed = PREFIXED.exec(token)?.[1];
    // `brush: js; toolbar: false` is one class attribute of four tokens.
    const value = prefixed ?? (token === 'brush:' ? classes[index + 1] : undefined);
    const language = value === undefined ? undefined : languageIn(value.replace(/;.*$/, ''));
    if (language !== undefined) return language;
  }
  if (!classes.some((token) => MARKERS.has(token))) return undefined;
  if (element.name === 'div' || element.name === 'table') return undefined;
  for (const token of classes) {
    const language = MARKERS.has(token) ? undefined : languageIn(token);
    if (language !== undefined) return language;
  }
  return undefined;
}

function languageIn(name: string): string | undefined {
  const language = name.trim();
  if (!/^[\w+#.-]{1,40}$/.test(language)) return undefined;
  return NOT_A_LANGUAGE.has(language.toLowerCase()) ? undefined : language;
}
