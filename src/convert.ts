/** @file The whole pipeline, top to bottom: bytes in, Markdown and a report of what happened out. */

import { type Extraction, extract, type Section, type Source } from './extract/index.ts';
import { edited, type FrontMatterEdits } from './front-matter-edits.ts';
import { type Page, parse } from './html/parse.ts';
import type { Reading } from './html/reading.ts';
import { account, type Ledger } from './ledger.ts';
import { document } from './markdown/compose.ts';
import { withLiquidOff } from './markdown/liquid.ts';
import { referencesInHtml } from './markdown/references-in-html.ts';
import type { FrontMatter, Post } from './post.ts';
import { PostError, type Problem } from './problem.ts';
import { prove } from './prove.ts';
import { recipeFor } from './recipes/index.ts';
import type { Recipe } from './recipes/recipe.ts';
import { pageForReview, type Review, renderedForReview } from './review.ts';
import { decode, decoded } from './source/decode.ts';
import { flawOf, readFrontMatter } from './source/front-matter.ts';
import { type Parts, split } from './source/split.ts';
import type { Fidelity } from './verify/index.ts';

export interface ConvertOptions {
  /** A recipe, the name of a built-in one, or `none` for the whole page; by default the first that matches. */
  readonly recipe?: Recipe | string;
  /** Recipes of the user's own, tried before the built-in ones. */
  readonly recipes?: readonly Recipe[];
  /** What relative addresses are resolved against, in place of the post's own `from`. */
  readonly baseUrl?: string;
  /** A WHATWG encoding label that overrules what the bytes say; for bytes only. */
  readonly encoding?: string;
  /** What to change in the front matter once it is complete. */
  readonly frontMatter?: FrontMatterEdits;
  /** The body is HTML, whatever it looks like: it comes from an .html file. */
  readonly html?: boolean;
  /** Head the body with the title. */
  readonly title?: boolean;
  /** Prove the conversion, and account for all of its page; on by default. */
  readonly verify?: boolean;
  /** Return what a person needs to judge the conversion, too. */
  readonly review?: boolean;
}

export interface Report {
  /** The recipe that read the page; absent where there was no page to read. */
  readonly recipe?: string;
  /** The input was clean Markdown already and passed through. */
  readonly unchanged: boolean;
  readonly problems: readonly Problem[];
  /** Where every character, link and image of the page went; absent with `verify: false`. */
  readonly ledger?: Ledger;
  /** What the proof found; absent with `verify: false`. */
  readonly fidelity?: Fidelity;
}

export interface Conversion {
  readonly markdown: string;
  /** The post as it was read; absent where the input passed through. */
  readonly post?: Post;
  readonly report: Report;
  /** With `review: true` alone. */
  readonly review?: Review;
}

/**
 * Converts a post file.
 * @throws PostError with the problem that ends this post's conversion.
 */
export function convertPost(source: string | Uint8Array, options: ConvertOptions = {}): Conversion {
  const { text, parts, report, converted } = readPost(source, options);
  if (converted === undefined) {
    const markdown = typeof source === 'string' ? source : text;
    const review = options.review
      ? { review: { rendered: renderedForReview(parts.markdown) } }
      : {};
    return { markdown, report, ...review };
  }
  const { body, post } = converted;
  const fatal = report.problems.find(({ severity }) => severity === 'error');
  if (fatal) throw new PostError(fatal);
  const before = parts.markdown.trim();
  const whole = before === '' ? body : `${before}\n\n${body}`;
  if (whole === '' && post.frontMatter.size === 0) {
    // An empty file would be refused when it is read again.
    throw new PostError({ code: 'nothing-to-write', severity: 'error', data: {} });
  }
  return {
    post,
    markdown: document(withLiquidOff(post.frontMatter, whole), whole),
    report,
    ...(options.review ? { review: reviewOf(converted, whole) } : {}),
  };
}

/**
 * A post file as it was read.
 * @internal
 */
export interface ReadPost {
  readonly text: string;
  readonly parts: Parts;
  readonly report: Report;
  /** Absent where the input is clean Markdown already. */
  readonly converted?: ConvertedPage;
}

/**
 * What ends the conversion of a page is an error among the report's problems.
 * @throws PostError where there is no page to convert
 * @internal
 */
export function readPost(source: string | Uint8Array, options: ConvertOptions): ReadPost {
  const text = typeof source === 'string' ? decoded(source) : decode(source, options.encoding);
  const parts = split(text, options.html);
  if (parts.html === '') {
    return { text, parts, report: { unchanged: true, problems: passedProblems(parts) } };
  }
  const { frontMatter, problems } = readFrontMatter(parts);
  const converted = convertPage(parts.html, { ...parts, frontMatter }, options);
  const report = {
    recipe: converted.recipe.name,
    unchanged: false,
    problems: [...problems, ...converted.problems],
    ...(converted.fidelity && accounted(converted, converted.fidelity)),
  };
  return { text, parts, report, converted };
}

function reviewOf({ page, reading, sections }: ConvertedPage, markdown: string): Review {
  return {
    page: pageForReview(page, reading, sections),
    rendered: renderedForReview(markdown),
  };
}

export interface HtmlOptions {
  /** What relative addresses are resolved against. */
  readonly baseUrl?: string;
}

/** Converts a fragment of HTML whole, by the same rules; no front matter, one line end at the end, `''` where there is nothing to show. */
export function htmlToMarkdown(html: string, options: HtmlOptions = {}): string {
  const source: PageSource = { frontMatter: new Map() };
  const { body } = convertPage(html, source, { ...options, recipe: 'none' });
  return body === '' ? '' : document(new Map(), body);
}

/**
 * What stands beside the page in a post file.
 * @internal
 */
export interface PageSource {
  readonly frontMatter: FrontMatter;
  readonly stamp?: string;
  readonly heading?: { readonly title: string; readonly url: string };
}

/**
 * A page with all that was made of it.
 * @internal
 */
export interface ConvertedPage {
  readonly page: Page;
  /** What relative addresses were resolved against, and the recipe was chosen by. */
  readonly url?: string;
  readonly recipe: Recipe;
  readonly reading: Reading;
  readonly sections: readonly Section[];
  readonly body: string;
  readonly post: Post;
  readonly problems: readonly Problem[];
  /** What the proof found, before the page is accounted for; absent with `verify: false`. */
  readonly fidelity?: Fidelity;
}

/** What ends the conversion of a page is an error among its problems. */
function convertPage(html: string, source: PageSource, options: ConvertOptions): ConvertedPage {
  const parsed = parse(html);
  const url = options.baseUrl ?? addressOf(source);
  const recipe = recipeFor(parsed, url, options);
  const located = { ...source, ...(url === undefined ? {} : { url }) };
  const first = { page: parsed, extraction: extract(parsed, recipe, located) };
  const linkedNotes = referencesInHtml(first.extraction.post);
  const { page, extraction } =
    linkedNotes.size === 0 ? first : withLinkedNotes(html, recipe, located, linkedNotes);
  const { body, fidelity } = prove(extraction, options);
  const edit = edited(extraction.post.frontMatter, options.frontMatter ?? {});
  return {
    page,
    ...(url === undefined ? {} : { url }),
    recipe,
    reading: extraction.reading,
    sections: extraction.sections,
    body,
    post: { ...extraction.post, frontMatter: edit.frontMatter },
    problems: [...depthProblems(page), ...extraction.problems, ...edit.problems],
    ...(fidelity && { fidelity }),
  };
}

/** Reads the page again from its source, since reading changes it: footnotes that are referred to from within HTML stay links, and their notes text. */
function withLinkedNotes(
  html: string,
  recipe: Recipe,
  source: Source,
  notes: ReadonlySet<string>,
): { readonly page: Page; readonly extraction: Extraction } {
  const page = parse(html);
  return { page, extraction: extract(page, recipe, source, notes) };
}

/** The proof, to which the account of the page belongs. */
function accounted(
  { page, reading, sections }: ConvertedPage,
  fidelity: Fidelity,
): Pick<Report, 'ledger' | 'fidelity'> {
  const ledger = account(page, reading, sections);
  return { ledger, fidelity: { ...fidelity, exact: fidelity.exact && ledger.balanced } };
}

/** Warnings for Markdown that passes through: what a reader will stumble over, and what may be a scrape. */
function passedProblems(parts: Parts): Problem[] {
  const problems: Problem[] = [];
  const broken = parts.frontMatter && flawOf(parts.frontMatter);
  if (broken !== undefined) problems.push({ ...broken, severity: 'warning' });
  if (parts.leftLine !== undefined) {
    const position = { line: parts.leftLine };
    problems.push({ code: 'html-left', severity: 'warning', data: {}, position });
  }
  return problems;
}

/** Warnings where the page was nested too deep to be kept as it was. */
function depthProblems({ flattened }: Page): Problem[] {
  return flattened.map((data) => ({ code: 'depth-flattened', severity: 'warning', data }));
}

function addressOf({ frontMatter, heading }: PageSource): string | undefined {
  const from = frontMatter.get('from');
  return typeof from === 'string' ? from : heading?.url;
}
