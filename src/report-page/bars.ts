/** @file A bar chart: a name, a figure and a bar for each row, each a link to the posts it counts. */

import { element, svgElement } from './elements.ts';

export interface Bar {
  readonly name: string;
  readonly figure: string;
  /** Of the longest, from 0 to 1. */
  readonly length: number;
  /** How the bar is filled. */
  readonly look: 'good' | 'bad' | 'plain' | 'none';
  readonly href: string;
}

const ROW = 38;
const THICKNESS = 8;

/** @param caption what is counted */
export function barChart(title: string, caption: string, bars: readonly Bar[]): HTMLElement {
  const height = bars.length * ROW;
  const svg = svgElement(
    'svg',
    { role: 'group', 'aria-label': title, width: '100%', height },
    hatching(),
    ...bars.map(rowOf),
  );
  return element(
    'figure',
    { class: 'chart' },
    element('figcaption', {}, element('h2', {}, title), element('p', {}, caption)),
    svg,
  );
}

function rowOf({ name, figure, length, look, href }: Bar, index: number): SVGElement {
  const top = index * ROW;
  const track = { x: 0, y: top + 22, width: '100%', height: THICKNESS, rx: 4 };
  const width = length === 0 ? '0' : `${Math.max(0.6, 100 * length).toFixed(2)}%`;
  return svgElement(
    'a',
    { href, class: 'bar' },
    svgElement('rect', { class: 'hit', x: 0, y: top, width: '100%', height: ROW - 2, rx: 4 }),
    svgElement('text', { x: 2, y: top + 15 }, name),
    svgElement('text', { x: '99.6%', y: top + 15, class: 'figure' }, figure),
    svgElement('rect', { ...track, class: 'track' }),
    svgElement('rect', { ...track, width, class: `fill ${look}` }),
  );
}

/** Tells bad from good without their colours. */
function hatching(): SVGElement {
  return svgElement(
    'defs',
    {},
    svgElement(
      'pattern',
      {
        id: 'hatching',
        width: 6,
        height: 6,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      svgElement('rect', { class: 'hatch-ground', width: 6, height: 6 }),
      svgElement('rect', { class: 'hatch-line', width: 3, height: 6 }),
    ),
  );
}
