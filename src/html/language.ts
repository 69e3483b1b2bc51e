/** @file The language of a piece of code, as highlighters and site generators write it into the markup. */

import type { Element } from 'domhandler';
import { isBlank } from './characters.ts';
import { classesOf, isElement, isText, STRUCTURES } from './elements.ts';

/** How far above the code a highlighter puts its name: `figure.highlight.js > table > tbody > tr > td > pre`. */
const LEVELS = 6;

/** A highlighter puts less round its code, white space counted; what holds more is a part of the page. */
const MOST_CHILDREN = 64;

/** Classes that say "code" and not which. */
const NOT_A_LANGUAGE: ReadonlySet<string> = new Set([
  ...['none', 'nohighlight', 'no-highlight', 'auto', 'undefined', 'null', 'plain-text', 'generic'],
  ...['hljs', 'highlight', 'code', 'codehilite', 'sourcecode', 'prettyprint', 'linenums', 'rouge'],
  ...['chroma', 'prism', 'shiki', 'line-numbers', 'copyable', 'notranslate', 'wrap', 'source'],
]);

/** Classes beside which a bare class names the language (`hljs javascript`, `sourceCode python`, `highlight js`). */
const MARKERS: ReadonlySet<string> = new Set(['hljs', 'sourceCode', 'highlight', 'brush']);

const PREFIXED =
  /^(?:language-|lang-|lang_|lang:|highlight-source-|highlight-text-|syntax-|brush:|type:)(.+)$/i;

const ATTRIBUTES = ['data-lang', 'data-language', 'data-enlighter-language'] as const;

/** Languages by the names that stand alone, as the only class of a piece of code (`<code class="python">`). */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'asm bash basic c clojure cmd cpp cs csharp css dart diff dockerfile elixir erlang fortran fsharp go graphql ' +
    'groovy haskell html html5 ini java javascript js json jsx julia kotlin latex less lisp lua makefile markdown ' +
    'matlab nginx objc objectivec ocaml pascal perl php powershell protobuf py python r rb ruby rust sass scala ' +
    'scheme scss sh shell sql swift tcl toml ts tsx typescript vb vbnet vim xml yaml yml'
  ).split(' '),
);

const HUMAN = /^(?:ar|de|en|es|fr|it|ja|ko|nl|pl|pt|ru|uk|zh)(?:-|$)/i;

/** The language that the code element or what stands round it names; letters, digits and `+#.-_` only. */
export function languageOf(pre: Element): string | undefined {
  const [only] = pre.children.filter(isElement);
  const named = (only?.name === 'code' ? namedBy(only) : undefined) ?? namedBy(pre);
  if (named !== undefined) return named;
  const { lang } = pre.attribs;
  // Elsewhere `lang` is the language of people.
  if (lang !== undefined && (KNOWN.has(lang) || (only?.name === 'code' && !HUMAN.test(lang)))) {
    const language = languageIn(lang);
    if (language !== undefined) return language;
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
function isWrapper({ children }: Element, inner: Element): boolean {
  if (children.length > MOST_CHILDREN) return false;
  return !children.some((child) =>
    isText(child)
      ? !isBlank(child.data)
      : child !== inner && isElement(child) && (child.name === 'p' || STRUCTURES.has(child.name)),
  );
}

function namedBy(element: Element): string | undefined {
  for (const name of ATTRIBUTES) {
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
  const [alone] = classes;
  if (classes.length === 1 && alone !== undefined && isCode(element) && KNOWN.has(alone))
    return alone;
  if (!classes.some((token) => MARKERS.has(token))) return undefined;
  if (element.name === 'div' || element.name === 'table') return undefined;
  for (const token of classes) {
    const language = MARKERS.has(token) ? undefined : languageIn(token);
    if (language !== undefined) return language;
  }
  return undefined;
}

function isCode({ name }: Element): boolean {
  return name === 'code' || name === 'pre';
}

function languageIn(name: string): string | undefined {
  const language = name.trim();
  if (!/^[\w+#.-]{1,40}$/.test(language)) return undefined;
  return NOT_A_LANGUAGE.has(language.toLowerCase()) ? undefined : language;
}
