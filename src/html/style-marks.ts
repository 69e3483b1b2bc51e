/** @file Marks that a page makes by inline style where it could have used an element: `font-weight: 700` is bold. */

import type { Element } from 'domhandler';
import {
  declarationsOf,
  isBlock,
  isElement,
  isHeading,
  isWithin,
  PREFORMATTED,
} from './elements.ts';

/** The element whose mark a style stands for. */
export type StyleMark = 'strong' | 'em' | 'u' | 'del' | 'sup' | 'sub';

export interface StyleMarks {
  /** What the style adds to the text, outermost first. */
  readonly added: readonly StyleMark[];
  /** What it takes away, where something round it has it. */
  readonly removed: readonly ('strong' | 'em')[];
}

const MAY_MARK = /font-weight|font-style|font\s*:|text-decoration|vertical-align/i;

/** What the element's style says of its text; undefined where that is nothing. In a `pre` the style is a highlighter's. */
export function styleMarks(element: Element): StyleMarks | undefined {
  const { style } = element.attribs;
  if (style === undefined || !MAY_MARK.test(style) || !isLine(element)) return undefined;
  const declarations = declarationsOf(element);
  const added: StyleMark[] = [];
  const removed: ('strong' | 'em')[] = [];
  const font = fontOf(declarations);
  const bold = isBold(font.weight);
  // A heading is bold as it is.
  if (bold === true && !isWithin(element, isHeading)) added.push('strong');
  if (bold === false) removed.push('strong');
  const italic = isItalic(font.style);
  if (italic === true) added.push('em');
  if (italic === false) removed.push('em');
  const lines = decorationOf(declarations);
  // A link has its line already.
  if (lines.includes('underline') && !isWithin(element, isLink)) added.push('u');
  if (lines.includes('line-through')) added.push('del');
  const align = declarations.get('vertical-align');
  if (align === 'super') added.push('sup');
  if (align === 'sub') added.push('sub');
  if (added.length === 0 && removed.length === 0) return undefined;
  return isWithin(element, isCode) ? undefined : { added, removed };
}

/** Whether the style of a mark's own element takes the mark away: Google Docs puts a whole text in `<b style="font-weight:normal">`. */
export function isUndone(element: Element): boolean {
  if (element.attribs.style === undefined) return false;
  // Most elements with a style are no mark's: it is taken apart for one alone.
  switch (element.name) {
    case 'b':
    case 'strong':
      return isBold(fontOf(declarationsOf(element)).weight) === false;
    case 'i':
    case 'em':
      return isItalic(fontOf(declarationsOf(element)).style) === false;
    case 'u':
    case 'ins':
    case 's':
    case 'strike':
    case 'del':
      return decorationOf(declarationsOf(element)).includes('none');
    default:
      return false;
  }
}

interface Font {
  readonly weight: string | undefined;
  readonly style: string | undefined;
}

/** The size in the value of `font`, behind which the family stands. */
const FONT_SIZE =
  /^(?:\d*\.?\d+(?:[a-z]+|%)|(?:x{1,3}-)?(?:small|large)|medium|smaller|larger|(?:calc|clamp|max|min)\()/;
const FONT_WEIGHT = /^(?:bold|bolder|lighter|\d{3})$/;
const FONT_STYLE = /^(?:italic|oblique)/;

/** Weight and style, by properties of their own or by the shorthand, which makes normal what it doesn't name. */
function fontOf(declarations: ReadonlyMap<string, string>): Font {
  const words = declarations.get('font')?.split(/\s+/) ?? [];
  const size = words.findIndex((word) => FONT_SIZE.test(word));
  const named = words.slice(0, Math.max(size, 0));
  const otherwise = size < 0 ? undefined : 'normal';
  const find = (pattern: RegExp) => named.find((word) => pattern.test(word)) ?? otherwise;
  return {
    weight: declarations.get('font-weight') ?? find(FONT_WEIGHT),
    style: declarations.get('font-style') ?? find(FONT_STYLE),
  };
}

function isBold(weight: string | undefined): boolean | undefined {
  if (weight === undefined) return undefined;
  if (weight === 'bold' || weight === 'bolder') return true;
  if (weight === 'normal' || weight === 'lighter') return false;
  const number = /^\d{1,4}$/.test(weight) ? Number(weight) : undefined;
  return number === undefined ? undefined : number >= 600;
}

function isItalic(style: string | undefined): boolean | undefined {
  if (style === 'italic' || style?.startsWith('oblique') === true) return true;
  return style === 'normal' ? false : undefined;
}

function decorationOf(declarations: ReadonlyMap<string, string>): string[] {
  const value = declarations.get('text-decoration-line') ?? declarations.get('text-decoration');
  return value === undefined ? [] : value.split(/\s+/);
}

/** Whether the element is text in a line, or a block that holds nothing else: the style of a box of blocks is its design. */
function isLine(element: Element): boolean {
  const { name, children } = element;
  if (name === 'p' || !isBlock(element)) return true;
  return name === 'div' && !children.some((node) => isElement(node) && isBlock(node));
}

function isLink({ name, attribs }: Element): boolean {
  return name === 'a' && attribs.href !== undefined;
}

function isCode({ name }: Element): boolean {
  return PREFORMATTED.has(name);
}
