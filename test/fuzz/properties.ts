/** @file What has to hold of every input: the names of what doesn't. */

import { load } from 'js-yaml';
import { type Conversion, convertPost, PostError } from '../../src/index.ts';
import { enginesHere } from '../hostile/engines.ts';
import { liveParts, runsAnything } from '../hostile/live.ts';
import { judge } from '../judge/index.ts';
import { markdownIt } from '../measure/renderers.ts';
import { bodyOf } from '../product.ts';
import { bodyHtml, fileOf, type Input } from './input.ts';

/** The law that is broken, and how. */
export interface Breach {
  readonly law:
    | 'throws'
    | 'runs'
    | 'changes again'
    | 'unbalanced'
    | 'loses'
    | 'judges differ'
    | 'front matter';
  readonly detail: string;
}

const BASE = 'http://base.test/posts/';
const engines = enginesHere();
const renderer = markdownIt();

/** The first law that the input breaks; undefined where all hold. */
export function breachOf(input: Input): Breach | undefined {
  try {
    const conversion = convert(input);
    if (conversion === undefined || conversion.report.unchanged) return undefined;
    return (
      runs(conversion, input.kind) ??
      unreadable(conversion) ??
      changes(conversion) ??
      unbalanced(conversion, input.kind) ??
      (input.kind === 'page' ? judgesDiffer(bodyHtml(input.content), conversion) : undefined)
    );
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { law: 'throws', detail };
  }
}

/** Undefined for what is refused, as it may be. */
function convert(input: Input): Conversion | undefined {
  const whole = input.kind === 'page' || input.kind === 'broken-page';
  const options = whole ? { baseUrl: BASE, recipe: 'none' } : {};
  try {
    return convertPost(fileOf(input), options);
  } catch (error) {
    if (error instanceof PostError && error.problem.code !== 'internal') return undefined;
    throw error;
  }
}

/** Of a whole post, Markdown that stood before the page is kept, with the words in angle brackets that it may hold. */
function runs({ markdown }: Conversion, kind: Input['kind']): Breach | undefined {
  const isPage = kind === 'page' || kind === 'broken-page';
  for (const engine of engines) {
    const [html = ''] = engine.renderAll([bodyOf(markdown)]);
    const parts = liveParts(html);
    if (parts.length > 0 && (isPage || runsAnything(html)))
      return { law: 'runs', detail: `${engine.name}: ${parts.join(' ')}` };
  }
  return undefined;
}

function unreadable({ markdown }: Conversion): Breach | undefined {
  const head = /^---\n([\s\S]*?\n)---\n/.exec(markdown)?.[1];
  if (head === undefined) return undefined;
  try {
    load(head, { maxAliases: 0 });
    return undefined;
  } catch (error) {
    return { law: 'front matter', detail: String(error) };
  }
}

function changes({ markdown }: Conversion): Breach | undefined {
  // Of a page that shows nothing, nothing comes.
  if (markdown.trim() === '') return undefined;
  const again = convertPost(markdown).markdown;
  return again === markdown
    ? undefined
    : { law: 'changes again', detail: difference(markdown, again) };
}

/** Every part of the page has to be somewhere; a whole page, kept whole, loses nothing. */
function unbalanced({ report }: Conversion, kind: Input['kind']): Breach | undefined {
  const { ledger } = report;
  if (ledger === undefined) return undefined;
  const { total, kept, moved, dropped, lost, losses } = ledger;
  const shares = [kept, ...Object.values(moved), ...Object.values(dropped), lost];
  for (const what of ['characters', 'links', 'images'] as const) {
    const sum = shares.reduce((all, share) => all + share[what], 0);
    if (sum !== total[what]) {
      return { law: 'unbalanced', detail: `${total[what]} ${what}, ${sum} accounted for` };
    }
  }
  if (kind === 'post' || kind === 'bytes' || losses.length === 0) return undefined;
  return { law: 'loses', detail: JSON.stringify(losses).slice(0, 400) };
}

/** The proof may not pass what the second judge finds lost. */
function judgesDiffer(html: string, { markdown, report }: Conversion): Breach | undefined {
  if (report.fidelity?.exact !== true) return undefined;
  const rendered = renderer.render(bodyOf(markdown));
  // Pages that may look printed by a tool are judged as such, since the product takes them so.
  const options = { base: BASE, prettified: /\n\s*</.test(html) };
  const { exact, differences } = judge(html, rendered, options);
  if (exact) return undefined;
  return { law: 'judges differ', detail: JSON.stringify(differences).slice(0, 400) };
}

function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string): string =>
    JSON.stringify(text.slice(Math.max(0, at - 30), at + 50));
  return `${around(one)} becomes ${around(other)}`;
}
