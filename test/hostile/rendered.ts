/** @file Checks of what an engine makes of a written file: what runs, what shows, where links lead. */

import { liveParts } from './live.ts';
import type { Check } from './manifest.ts';
import { elementsOf, squeeze, textOf } from './page.ts';

export interface RenderedFlaws {
  /** What could run or has no business on the page. */
  readonly live: readonly string[];
  readonly others: readonly string[];
}

/** What is wrong with one engine's page; `html` is the source's own body. */
export function renderedFlaws(check: Check, html: string, rendered: string): RenderedFlaws {
  const elements = elementsOf(rendered);
  const names = new Set(elements.map(({ tagName }) => tagName));
  const text = textOf(rendered);
  const others = [
    ...(check.text ?? []).map(
      (wanted) => !text.includes(squeeze(wanted)) && `the text "${wanted}" doesn't show`,
    ),
    ...(check.forbid ?? []).map((name) => names.has(name) && `an element <${name}> came of text`),
    ...(check.forbidText ?? []).map(([name]) => names.has(name) && `an element <${name}>`),
    check.exactText === true && text !== textOf(html) && `the text reads ${text.slice(0, 120)}`,
    check.hrefExact === true && targetFlaw(html, rendered),
  ].filter((flaw) => typeof flaw === 'string');
  return { live: liveParts(rendered), others };
}

/** The links' and images' addresses, as a browser resolves them. */
function targetsOf(html: string): string[] {
  return elementsOf(html).flatMap(({ attrs }) =>
    attrs
      .filter(({ name }) => name === 'href' || name === 'src')
      .map(({ value }) => address(value)),
  );
}

/** Percent-encoding and a character that needs none stand for one address. */
function address(value: string): string {
  try {
    const { href } = new URL(value, 'https://example.org/p');
    return decodeURIComponent(href.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return value;
  }
}

function targetFlaw(html: string, rendered: string): string | false {
  const wanted = targetsOf(html);
  const found = targetsOf(rendered);
  return (
    wanted.join(' ') !== found.join(' ') &&
    `targets ${found.join(' ').slice(0, 200)} for ${wanted.join(' ').slice(0, 200)}`
  );
}
