/** @file Every problem as a code with its data. No prose: `cli/report.ts` owns the words. */

/** A place in the source file: line and column count from 1 (column in UTF-16 units), offset from 0 in bytes or, after decoding, in UTF-16 units. */
export interface Position {
  readonly line?: number;
  readonly column?: number;
  readonly offset?: number;
}

/** What each code carries. Add a code here, its words in `cli/report.ts`, and how it is raised in `test/cli/problems.test.ts`. */
export interface ProblemData {
  /** The input holds no byte, or nothing but white space. */
  'empty-input': Record<never, never>;
  'input-too-large': { bytes: number; limit: number };
  /** `guesses`: the encodings in which the bytes are text after all. */
  'binary-input': { offset: number; guesses: string[] };
  'undecodable-input': { offset: number; encoding: string; guesses: string[] };
  'unknown-encoding': { label: string };
  'front-matter-unclosed': Record<never, never>;
  'front-matter-foreign': { format: 'TOML' | 'JSON' };
  'front-matter-too-large': { bytes: number; limit: number };
  /** What the page has under the key would make the front matter too large, or is too long to be one. */
  'metadata-too-long': { key: string; bytes: number; limit: number };
  'front-matter-invalid': { reason: string };
  'front-matter-too-deep': { limit: number };
  /** A value of a kind that its key can't have; `key` is '' for the front matter as a whole. */
  'front-matter-type': { key: string; expected: 'text' | 'list' | 'mapping' | 'text keys' };
  'front-matter-alias': { name: string };
  'front-matter-tag': { tag: string };
  /** A date that is kept as it is typed, and that not every site generator reads. */
  'front-matter-date': { value: string };
  'front-matter-repaired': { key: string; repair: FrontMatterRepair };
  /** The user wants `key` to be called `other`, and there is another value under that name. */
  'front-matter-key-taken': { key: string; other: string };
  /** The scrape stamp names no moment that a date can hold, or is not the one that counts. */
  'stamp-ignored': { stamp: string; reason: 'no date' | 'another counts' };
  /** A comment before the post that never ends and so would swallow it. */
  'header-comment-unclosed': Record<never, never>;
  'recipe-unknown': { name: string; known: string[] };
  /** A recipe's file that promises nothing of any post. */
  'recipe-untested': Record<never, never>;
  /** From here to `value-cut`: what is wrong with a file of settings; `field` is dotted, '' for the file as a whole. */
  'yaml-unreadable': OfSettings & { reason: string };
  'yaml-too-large': OfSettings & { length: number; limit: number };
  'yaml-alias': OfSettings & { name: string };
  'field-unknown': OfSettings & {
    field: string;
    within: string;
    known: string[];
    suggestion?: string;
  };
  'field-twice': OfSettings & { field: string };
  'field-missing': OfSettings & { field: string; within: string };
  /** `empty`: nothing stands there at all. */
  'value-wrong': OfSettings & {
    field: string;
    expected: ValueKind;
    empty: boolean;
    among?: string[];
  };
  'selector-invalid': OfSettings & { field: string; selector: string; reason: string };
  'pattern-invalid': OfSettings & { field: string; pattern: string; reason: string };
  /** What follows ` #` is a comment to YAML. */
  'value-cut': OfSettings & { field: string };
  'recipe-found-nothing': { recipe: string; url?: string };
  /** Markdown that passes through has a block of HTML of the kind that scrapes have. */
  'html-left': Record<never, never>;
  /** Neither a body nor front matter would come of the input. */
  'nothing-to-write': Record<never, never>;
  'depth-flattened': { of: 'elements' | 'quotes and lists'; limit: number };
  loss: { kind: string; expected: string; found: string; near: string };
  /** Further losses of the post, beyond those told one by one. */
  'losses-untold': { count: number };
  /** The file isn't there. */
  'input-missing': Record<never, never>;
  /** `reason` is the system's code, e.g. `EACCES`. */
  'input-unreadable': { reason: string };
  /** A directory where one post was expected; `output` is the file that it was to be written to, where one was named. */
  'input-is-directory': { output?: string };
  /** A directory without a post, or a pattern that matches no file. */
  'input-without-posts': { extensions: string[] };
  'input-line-invalid': { fault: LineFault };
  'output-unwritable': { output: string; reason: string };
  'output-is-source': { output: string };
  'report-is-output': { output: string };
  'outputs-collide': { output: string; sources: string[] };
  /** Two outputs whose names differ in case or Unicode's form alone. */
  'outputs-alike': { output: string; other: string };
  'name-incomplete': { field: string };
  /** A defect of post2md itself. */
  internal: { message: string; stack?: string };
  /** What the parser of the command line says. */
  'command-line': { message: string };
  'option-conflict': { option: string; other: string };
  /** `usage`: the other with what it takes. */
  'option-incomplete': { option: string; other: string; usage: string };
  'option-invalid': { option: string; value: string; expected: string };
  'posts-missing': Record<never, never>;
  /** Single posts were named, and every other one's Markdown would be removed. */
  'prune-partial': Record<never, never>;
  'prune-unanswerable': Record<never, never>;
  'destination-missing': { posts: number; output?: string };
}

/** Why a line of `--ndjson` is not a post. */
export type LineFault =
  | 'too long'
  | 'not UTF-8'
  | 'not JSON'
  | 'not an object'
  | 'path not a string'
  | 'source not a string';

/** A file that is read by a schema: a recipe of the user's own, or `post2md.config.yml`. */
export type SettingsFile = 'recipe' | 'configuration';

interface OfSettings {
  file: SettingsFile;
}

/** The kinds of value that stand in such a file as one text. */
export type ScalarKind =
  | 'text'
  | 'pattern'
  | 'selector'
  | 'css'
  | 'anchor'
  | 'recipe'
  | 'switch'
  | 'count'
  | 'positive'
  | 'encoding'
  | 'address'
  | 'template'
  | 'report'
  | 'extensions';

/** The kinds of value that the fields of such a file take. */
export type ValueKind =
  | ScalarKind
  | 'choice'
  | 'list'
  | 'mapping'
  | 'names'
  | 'value'
  | 'css-or-mapping';

/** How a damaged front matter value was read. */
export type FrontMatterRepair =
  /** An alias that names nothing, kept as text. */
  | 'alias'
  /** Backslashes that YAML takes for escapes, kept. */
  | 'backslash'
  /** A list or mapping where only text can stand, kept as the text that was typed. */
  | 'collection'
  /** `: ` within the value. */
  | 'colon'
  /** ` #` that would cut the value, kept. */
  | 'comment'
  /** Control characters, removed. */
  | 'control-characters'
  /** A date that is none, left out. */
  | 'date'
  /** A key that stood before: the first value counts. */
  | 'duplicate'
  /** No value, left out. */
  | 'empty'
  /** The source heading's text, which is the title less what the scraper changed. */
  | 'heading'
  /** Tabs or missing blanks at a line's start. */
  | 'indentation'
  /** A first character that YAML has a use for. */
  | 'indicator'
  /** A list whose items YAML can't tell apart, split at its commas. */
  | 'list'
  /** Quotes inside quotes, or one without its partner. */
  | 'quotes'
  /** No blank after the key's colon. */
  | 'spacing'
  /** Runs of white space, line ends or zero-width spaces in one line of text. */
  | 'white-space';

export type ProblemCode = keyof ProblemData;

/** A problem: an error ends its post's conversion, a warning does not. */
export type Problem = {
  [Code in ProblemCode]: {
    readonly code: Code;
    readonly severity: 'error' | 'warning';
    readonly data: ProblemData[Code];
    readonly position?: Position;
  };
}[ProblemCode];

/** Thrown by any stage that can't go on with a post; carries the problem as data. Its message is the code and the place. */
export class PostError extends Error {
  override readonly name = 'PostError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super([problem.code, ...placeOf(problem)].join(':'));
    this.problem = problem;
  }
}

/** As compilers print it, without what isn't known. */
function placeOf({ position: { line, column } = {} }: Problem): number[] {
  return [line, column].filter((part) => part !== undefined);
}
