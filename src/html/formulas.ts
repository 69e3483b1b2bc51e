/**
 * @file Formulas, which pages hold as MathML, as TeX, or as the many boxes that a script drew. TeX as code reads
 * the same in every engine; characters in a row would say another thing (`12` for a half).
 */

import { type Element, Text } from 'domhandler';
import { isBlank } from './characters.ts';
import { firstBelow, hasClass, isBelow, isElement, isText, rawText } from './elements.ts';
import { isFlat, texOf } from './mathml.ts';
import type { Reading } from './reading.ts';
import { adopt } from './tree-edit.ts';

/** What scripts draw formulas into. */
const DRAWN = [
  'katex',
  'MathJax',
  'MathJax_Display',
  'MathJax_SVG',
  'MathJax_CHTML',
  'MathJax_Preview',
  'mjx-chtml',
  'mwe-math-element',
] as const;

const TEX_SCRIPT = /^math\/(?:tex|asciimath)\b/i;

/** How many nodes away from its source a drawn formula is looked for. */
const NEAR = 8;

interface Formula {
  readonly tex: string;
  /** Whether it stands on a line of its own. */
  readonly display: boolean;
}

/** Where the walk stands; `inDrawing` within what a script drew, of which no source was found. */
interface Place {
  readonly reading: Reading;
  readonly inDrawing: boolean;
}

/** Turns the element into code that holds the formula's source once; the drawn copy is dropped. */
export function showFormula(element: Element, { reading, inDrawing }: Place): boolean {
  const formula = formulaOf(element, inDrawing);
  if (formula === undefined) return false;
  for (const child of element.children) {
    if (!reading.roles.has(child)) reading.roles.set(child, { as: 'dropped', rule: 'math-twin' });
  }
  adopt(element, [...element.children, new Text(formula.tex)]);
  element.name = formula.display ? 'pre' : 'code';
  element.attribs = formula.display ? { class: 'language-math' } : {};
  return true;
}

/** Whether a script drew the element from the source that stands after it. */
export function isDrawnFormula(element: Element): boolean {
  if (!isDrawn(element)) return false;
  let steps = 0;
  for (let next = element.next; next !== null && steps < NEAR; next = next.next) {
    steps += 1;
    if (isElement(next)) {
      if (isTexScript(next)) return true;
      if (!isDrawn(next)) return false;
    } else if (!isText(next) || !isBlank(next.data)) {
      return false;
    }
  }
  return false;
}

function formulaOf(element: Element, inDrawing: boolean): Formula | undefined {
  if (element.name === 'script') {
    if (!isTexScript(element)) return undefined;
    const display = /mode\s*=\s*display/i.test(element.attribs.type ?? '');
    return written(rawText(element.children), display);
  }
  const named = element.attribs['data-tex'] ?? element.attribs['data-latex'];
  if (named !== undefined && /math|latex|tex/i.test(element.attribs.class ?? '')) {
    return written(named, false);
  }
  const isPart = isMath(element) ? isBelow(element, isMath) : inDrawing;
  if (isPart || !(isMath(element) || isDrawing(element))) return undefined;
  // MathJax adds MathML for screen readers beside what it draws, and keeps its source.
  if (isDrawnFormula(element)) return undefined;
  const math = firstBelow([element], (inner) => (isMath(inner) ? inner : undefined));
  if (math === undefined) return written(strippedTex(element) ?? '', isDisplay(element));
  const display = math.attribs.display === 'block' || isDisplay(element);
  const source = firstBelow(math.children, annotatedTex) ?? math.attribs.alttext;
  const formula = written(source ?? '', display);
  if (formula !== undefined) return formula;
  // A plain row of characters stays text, unless it stands beside what was drawn of it.
  return element === math && isFlat(math) ? undefined : written(texOf(math), display);
}

function written(source: string, display: boolean): Formula | undefined {
  const tex = source.trim();
  return tex === '' ? undefined : { tex, display };
}

function isMath({ name }: Element): boolean {
  return name === 'math';
}

/** Whether the element holds what a script drew of a formula, its source perhaps too. */
export function isDrawing(element: Element): boolean {
  return element.name === 'mjx-container' || isDrawn(element);
}

function isDrawn(element: Element): boolean {
  return element.attribs.class !== undefined && DRAWN.some((name) => hasClass(element, name));
}

function isTexScript(element: Element): boolean {
  return element.name === 'script' && TEX_SCRIPT.test(element.attribs.type ?? '');
}

function annotatedTex({ name, attribs, children }: Element): string | undefined {
  const isTex = name === 'annotation' && /tex\b/i.test(attribs.encoding ?? '');
  return isTex ? rawText(children) : undefined;
}

/** The TeX in KaTeX's MathML of which a site left the text alone (CSDN): its annotation, on the last line. */
function strippedTex(drawn: Element): string | undefined {
  const stripped = firstBelow(drawn.children, (inner) =>
    hasClass(inner, 'katex-mathml') ? rawText(inner.children).trim() : undefined,
  );
  if (stripped?.includes('\n') !== true) return undefined;
  return stripped.slice(stripped.lastIndexOf('\n'));
}

function isDisplay(element: Element): boolean {
  if (hasClass(element, 'MathJax_Display') || element.attribs.display === 'true') return true;
  const { parent } = element;
  return parent !== null && isElement(parent) && hasClass(parent, 'katex-display');
}
