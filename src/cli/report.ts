/** @file The words: for each problem what is wrong and how to mend it. */

import { STANDARD_INPUT } from '../batch/standard-input.ts';
import type {
  FrontMatterRepair,
  LineFault,
  Problem,
  ProblemCode,
  ProblemData,
} from '../problem.ts';
import { suggest } from '../schema/suggest.ts';
import type { Colors } from './colors.ts';
import { schemaWords } from './schema-words.ts';
import { remedy, system } from './system-words.ts';
import { visible } from './visible.ts';
import { quote, type Words } from './words.ts';

const WORDS: { readonly [Code in ProblemCode]: (data: ProblemData[Code]) => Words } = {
  'empty-input': () => ['the post is empty', 'scrape it again, or leave it out'],
  'input-too-large': ({ bytes, limit }) => [
    `the file is too large: ${size(bytes)}, the limit is ${size(limit)}`,
    'split it, or take the post out of its page first',
  ],
  'binary-input': ({ offset, guesses }) => [
    `this is not text: a NUL or binary data at byte ${offset}`,
    guesses.length > 0 ? encodingsToTry(guesses) : 'give the post as text or HTML',
  ],
  'undecodable-input': ({ offset, encoding, guesses }) => [
    `byte ${offset} is not valid ${encoding}`,
    guesses.length > 0
      ? encodingsToTry(guesses)
      : 'name the encoding with --encoding, or save the file as UTF-8',
  ],
  'unknown-encoding': ({ label }) => [
    `unknown encoding ${quote(label)}`,
    'use a name such as utf-8, gb18030, big5, shift_jis, euc-kr or windows-1252',
  ],
  'front-matter-unclosed': () => [
    'the front matter is not closed',
    'close it with a line that is exactly ---',
  ],
  'front-matter-foreign': ({ format }) => [
    `the front matter is ${format}, not YAML`,
    'write it as YAML between two lines that are exactly ---',
  ],
  'front-matter-too-large': ({ bytes, limit }) => [
    `the front matter is too large: ${size(bytes)}, the limit is ${size(limit)}`,
    'close it with a line that is exactly ---, or move text into the body',
  ],
  'metadata-too-long': ({ key, bytes, limit }) => [
    `what the page has for ${quote(key)} is too long for the front matter: ${size(bytes)}, the limit is ${size(limit)}`,
    'it was left out there; give the source a short one',
  ],
  'front-matter-invalid': ({ reason }) => [
    `the front matter is not valid YAML: ${reason}`,
    'fix that line; putting the value in quotes often helps',
  ],
  'front-matter-too-deep': ({ limit }) => [
    `the front matter is nested deeper than ${limit} levels`,
    'flatten it',
  ],
  'front-matter-type': ({ key, expected }) => {
    const [wrong, mend] = TYPES[expected];
    const what = key === '' ? 'the front matter' : `the front matter's ${quote(key)}`;
    return [`${what} ${wrong}`, mend];
  },
  'front-matter-tag': ({ tag }) => [
    `the front matter has the YAML tag ${quote(tag)}, which is not supported`,
    'write the value without it',
  ],
  'nothing-to-write': () => [
    'the page shows nothing, and there is no front matter',
    'use --recipe none to keep the whole page, or scrape the post again',
  ],
  'html-left': () => [
    'there is HTML in this Markdown, and the file was left as it is',
    'if it is a scraped page, rename it to .html',
  ],
  'stamp-ignored': ({ stamp, reason }) => [
    `the scrape stamp ${quote(stamp)} ${reason === 'no date' ? 'is not a date and' : 'is one of several and'} was ignored`,
    reason === 'no date'
      ? 'nothing to fix if the date is in the front matter'
      : 'remove the wrong ones',
  ],
  'header-comment-unclosed': () => [
    'a comment before the post is not closed',
    'close it with --> or remove it',
  ],
  'front-matter-alias': ({ name }) => [
    `the front matter refers to the alias ${quote(name)}, which is not supported`,
    'write the value out in full',
  ],
  'front-matter-date': ({ value }) => [
    `the date ${quote(value)} is kept as it is, and not every site generator reads it`,
    'write it as 2020-05-04 or 2020-05-04T12:30:00Z',
  ],
  'front-matter-repaired': ({ key, repair }) => [
    `the front matter's ${quote(key)} was repaired: ${REPAIRS[repair]}`,
    REMEDIES[repair] ?? 'put the value in quotes in the source if that is wrong',
  ],
  'front-matter-key-taken': ({ key, other }) => [
    `${quote(key)} could not be renamed to ${quote(other)}, which the post already has`,
    `rename one of them in the post, or choose another name under frontMatter: rename:`,
  ],
  'recipe-untested': () => [
    'the recipe has no test',
    'add one, e.g. "test: {input: post.html, contains: [some words]}"',
  ],
  'recipe-unknown': ({ name, known }) => {
    const meant = suggest(name, known);
    return [
      `there is no recipe ${quote(name)}`,
      meant === undefined
        ? `use one of ${known.join(', ')}, or the path of your own`
        : `did you mean ${meant}?`,
    ];
  },
  'recipe-found-nothing': ({ recipe, url }) => [
    `the recipe ${quote(recipe)} found no post here${url === undefined ? '' : ` (${url})`}`,
    'use --recipe none to keep the whole page, or write a recipe for it',
  ],
  ...schemaWords,
  'depth-flattened': ({ of, limit }) => [
    `the page is nested deeper than ${limit} ${of}`,
    'deeper levels were flattened; no text was lost',
  ],
  loss: ({ kind, expected, found, near }) => [
    `${LOSSES[kind] ?? kind} ${found === '' ? `is lost: ${quote(expected)}` : expected === '' ? `is added: ${quote(found)}` : `is changed: ${quote(expected)} to ${quote(found)}`}${near === '' ? '' : ` near ${quote(near)}`}`,
    'compare the Markdown with the page there; with --strict it is not written',
  ],
  'losses-untold': ({ count }) => [
    `${count === 1 ? 'one more loss' : `${count} more losses`}`,
    'see them all with --report <file>.json',
  ],
  'input-missing': () => ['there is no such file', 'check the name'],
  'input-unreadable': ({ reason }) => [`the file can't be read: ${system(reason)}`, remedy(reason)],
  'input-is-directory': ({ output }) => [
    'this is a directory, and its posts need a place to go',
    output === undefined
      ? 'add --out-dir <dir>, --write or --check'
      : 'give --out-dir <dir> in place of --output',
  ],
  'input-without-posts': ({ extensions }) =>
    extensions.length > 0
      ? [
          `there is no post in this directory (${extensions.join(', ')})`,
          'name other extensions with --ext',
        ]
      : ['no file matches this pattern', 'check it; ** matches folders of any depth'],
  'input-line-invalid': ({ fault }) => [
    `this line is not a post: ${LINE_FAULTS[fault]}`,
    'give one JSON object per line, {"path": "…", "source": "…"}, in UTF-8',
  ],
  'output-unwritable': ({ output, reason }) => [
    `${output} can't be written: ${system(reason)}`,
    remedy(reason),
  ],
  'output-is-source': ({ output }) => [
    `${output} is this post itself, and it would be overwritten`,
    'write somewhere else, or use --write to convert it in place',
  ],
  'report-is-output': ({ output }) => [
    `${output} would hold both the report and this post's Markdown`,
    'give --report another name',
  ],
  'outputs-collide': ({ output, sources }) => [
    `${list(sources)} would all be written to ${output}`,
    areOneName(sources)
      ? 'leave one out, or walk for one kind with --ext, e.g. --ext .txt'
      : 'convert them separately, or give them different names with --name, e.g. "{stem}-{date}"',
  ],
  'outputs-alike': ({ output, other }) => [
    `${output} and ${other} are one file to macOS and Windows`,
    'give one of the sources another name',
  ],
  'name-incomplete': ({ field }) => [
    `the post has no ${field} for its file name`,
    `add it to the front matter, or leave {${field}} out of --name`,
  ],
  internal: ({ message }) => [
    `an internal error: ${message}`,
    'this is a defect of post2md; please report it, with the post if there was one',
  ],
  'command-line': ({ message }) => [message, 'see post2md --help'],
  'option-conflict': ({ option, other }) => [
    `${option} and ${other} don't go together`,
    `leave one of them out`,
  ],
  'option-incomplete': ({ option, other, usage }) => [
    `${option} has no effect without ${other}`,
    `add ${usage}`,
  ],
  'option-invalid': ({ option, value, expected }) => [
    `${option} does not accept ${quote(value)}`,
    `give ${expected}`,
  ],
  'posts-missing': () => ['no post was named', 'give files or directories; see post2md --help'],
  'prune-partial': () => [
    '--prune would remove the Markdown of every post that is not named here',
    'give the directories of all posts instead of single ones',
  ],
  'prune-unanswerable': () => [
    '--prune asks before it removes anything, and there is no terminal to ask on',
    'add --yes, or see with --check what would be removed',
  ],
  'destination-missing': ({ posts, output }) => [
    `${posts} posts can't all go to ${output ?? 'standard output'}`,
    'add --out-dir <dir>, or --write to convert them in place',
  ],
};

/** `path:line:column: what is wrong; how to mend it`, on one line whatever the post holds. */
export function message(path: string, problem: Problem, colors: Colors): string {
  const { wrong, mend } = words(problem);
  const { line, column } = problem.position ?? {};
  const name = path === STANDARD_INPUT ? 'standard input' : path;
  const place = [name, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
  const kind = problem.severity === 'warning' ? colors.yellow('warning: ') : '';
  const text = problem.severity === 'error' ? colors.red(visible(wrong)) : visible(wrong);
  return `${colors.bold(visible(place))}: ${kind}${text}; ${visible(mend)}\n`;
}

export function words(problem: Problem): { readonly wrong: string; readonly mend: string } {
  // The table is typed code by code; a union can't be told that the code and its data belong together.
  const say = WORDS[problem.code] as (data: Problem['data']) => Words;
  const [wrong, mend] = say(problem.data);
  return { wrong, mend };
}

const LOSSES: Readonly<Record<string, string>> = {
  text: 'text',
  link: 'a link',
  image: 'an image',
  emphasis: 'emphasis',
  structure: 'structure',
  'unaccounted-text': 'text of the page',
  'unaccounted-link': 'a link of the page',
  'unaccounted-image': 'an image of the page',
  'unaccounted-embed': 'an embed of the page',
};

const TYPES: { readonly [Type in ProblemData['front-matter-type']['expected']]: Words } = {
  text: ['is not text', 'write it as text'],
  list: ['is not a list', 'write it as a list'],
  mapping: ['is not a mapping', 'write it as "key: value" lines'],
  'text keys': ['has a key that is not text', 'write the key as text'],
};

const LINE_FAULTS: { readonly [Fault in LineFault]: string } = {
  'too long': 'it is too long',
  'not UTF-8': 'it is not valid UTF-8',
  'not JSON': 'it is not valid JSON',
  'not an object': 'it is not a JSON object',
  'path not a string': '"path" is not a string',
  'source not a string': '"source" is missing or not a string',
};

const REPAIRS: { readonly [Repair in FrontMatterRepair]: string } = {
  alias: 'an alias that names nothing was kept as text',
  backslash: 'its backslashes were kept',
  collection: 'brackets or braces were kept as text',
  colon: 'a colon within the value was kept',
  comment: 'what follows # was kept',
  'control-characters': 'control characters were removed',
  date: 'an invalid date was left out',
  duplicate: 'the key is a duplicate; the first value was kept',
  empty: 'a key without a value was left out',
  heading: 'the text of the source heading was taken',
  indentation: 'tabs or missing spaces before it were fixed',
  indicator: 'its first character was kept as text',
  list: 'it was split at its commas',
  quotes: 'its quotes were fixed',
  spacing: 'a space was added after the colon',
  'white-space': 'white space and line ends became single spaces',
};

/** For the repairs that quotes don't undo. */
const REMEDIES: { readonly [Repair in FrontMatterRepair]?: string } = {
  'control-characters': 'nothing to fix',
  date: 'write a date such as 2022-05-19 in the source, or leave the key out',
  duplicate: 'remove one of the two in the source',
  empty: 'give it a value in the source, or leave the key out',
  heading: 'write the title out in full in the source',
  indentation: 'indent the lines below the key by two spaces in the source',
  spacing: 'put a space after the colon in the source',
};

/** Whether the names differ in their extensions alone, as a post's does from its Markdown beside it. */
function areOneName(paths: readonly string[]): boolean {
  return new Set(paths.map((path) => path.replace(/\.[^./\\]*$/, ''))).size === 1;
}

function encodingsToTry(guesses: readonly string[]): string {
  return `try ${guesses.map((guess) => `--encoding ${guess}`).join(' or ')}`;
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024
    ? `${(bytes / 1024).toFixed(1).replace('.0', '')} KiB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MiB`;
}

function list(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
