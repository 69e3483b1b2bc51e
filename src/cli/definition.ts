/** @file The command line, defined once: Commander, the help text and the configuration file are all made from this. Imports nothing, so that `--help` is quick. */

export interface Flag {
  /** As Commander reads it and the help shows it. */
  readonly flags: string;
  readonly text: string;
  /** Whether the configuration file may set it, and as what; under the long flag's name. */
  readonly config?:
    | 'text'
    | 'number'
    | 'recipe'
    | 'switch'
    | 'extensions'
    | 'encoding'
    | 'address'
    | 'template'
    | 'report';
  /** Whether its `overrides` may set it for some posts. */
  readonly perPost?: true;
}

export interface FlagGroup {
  readonly title: string;
  readonly flags: readonly Flag[];
}

/** A command beside the conversion, which has no name of its own. */
export interface CommandDefinition {
  readonly name: string;
  readonly argument: string;
  readonly text: string;
  /** Those of the flags below that it takes, by their long names. */
  readonly takes: readonly string[];
  /** Its own. */
  readonly flags: readonly Flag[];
}

export const summary =
  'Converts scraped blog posts to clean Markdown and proves that nothing was lost on the way.';

export const postsText = 'files, directories, patterns; - is standard input';

/** To add a command, add it here and to `program.ts`, and write `commands/<name>.ts`. */
export const commands: readonly CommandDefinition[] = [
  {
    name: 'explain',
    argument: '<post>',
    text: 'which recipe, what it found, where each word went',
    takes: ['recipe', 'baseUrl', 'encoding', 'config', 'color'],
    flags: [{ flags: '--json', text: 'the same for programs' }],
  },
  {
    name: 'recipes',
    argument: '[name]',
    text: 'list the built-in recipes, or print one as YAML',
    takes: ['color'],
    flags: [{ flags: '--test <file>', text: 'run what a recipe of your own promises' }],
  },
  {
    name: 'completion',
    argument: '<shell>',
    text: 'print completion for bash, zsh or fish',
    takes: ['color'],
    flags: [],
  },
];

/** In the order of the help. To add a flag, add it here and read it in `settings.ts`. */
export const flagGroups: readonly FlagGroup[] = [
  {
    title: 'Output',
    flags: [
      { flags: '-o, --output <file>', text: 'one post to one file; - is standard output' },
      {
        flags: '-d, --out-dir <dir>',
        text: 'each post to <dir>/<relative path>.md',
        config: 'text',
      },
      { flags: '-w, --write', text: 'in place; .txt and .html beside themselves as .md' },
      {
        flags: '--name <template>',
        text: 'its file name: {stem} {slug} {title} {date} {year} {month} {day} {host}',
        config: 'template',
      },
      {
        flags: '--prune',
        text: 'remove .md files under <dir> that no post makes',
      },
      { flags: '-y, --yes', text: 'with --prune: do not ask' },
      {
        flags: '--title',
        text: 'head the body with "# Title"',
        config: 'switch',
        perPost: true,
      },
    ],
  },
  {
    title: 'Checking',
    flags: [
      {
        flags: '-c, --check',
        text: 'write nothing; list what is missing or out of date',
      },
      { flags: '--diff', text: 'with --check: show what would change' },
      {
        flags: '--no-verify',
        text: 'skip the proof that nothing was lost',
        config: 'switch',
        perPost: true,
      },
      {
        flags: '--strict',
        text: 'a loss is an error; its post is not written',
        config: 'switch',
      },
      { flags: '--fail-fast', text: 'stop at the first post that fails', config: 'switch' },
      { flags: '--commit-hook', text: 'exit 1 if it writes; print the git add line' },
      {
        flags: '--report <file>',
        text: 'all that happened: .json, or a page as .html',
        config: 'report',
      },
    ],
  },
  {
    title: 'Input',
    flags: [
      {
        flags: '-r, --recipe <name|file>',
        text: 'a built-in one, none (keep all) or a file of yours',
        config: 'recipe',
        perPost: true,
      },
      {
        flags: '--base-url <url>',
        text: 'what relative links are resolved against',
        config: 'address',
        perPost: true,
      },
      {
        flags: '--encoding <label>',
        text: "the posts' encoding, where it is known",
        config: 'encoding',
        perPost: true,
      },
      {
        flags: '--ext <list>',
        text: 'walk for these (default: .txt,.md,.html,.htm)',
        config: 'extensions',
      },
      {
        flags: '--files-from <file>',
        text: 'names of posts, one a line; - is standard input',
      },
      { flags: '-0, --null', text: 'those names end in NUL' },
      {
        flags: '--ndjson',
        text: 'posts as lines of JSON, standard input to output',
      },
      {
        flags: '--config <file>',
        text: 'default: the nearest post2md.config.yml upward',
      },
    ],
  },
  {
    title: 'Running',
    flags: [
      {
        flags: '-j, --jobs <n>',
        text: 'workers (default: by cores and amount of work)',
        config: 'number',
      },
      { flags: '-q, --quiet', text: 'errors only', config: 'switch' },
      { flags: '-v, --verbose', text: 'tell what became of each post', config: 'switch' },
      { flags: '--color', text: 'colours, also in a pipe' },
      { flags: '--no-color', text: 'no colours' },
      { flags: '-V, --version', text: 'print the version' },
      { flags: '-h, --help', text: 'print this text' },
    ],
  },
];

export const exitCodes: readonly (readonly [number, string])[] = [
  [0, 'every post was converted, or is up to date'],
  [1, 'failures, stale posts, or --commit-hook wrote'],
  [2, 'wrong command line or configuration; nothing done'],
  [130, 'interrupted; finished posts stay'],
];

/** A flag's long name, that of what it switches where it switches something off: `base-url`, `verify` of `--no-verify`. */
export function longName({ flags }: Flag): string {
  return /--(?:no-)?([a-z-]+)/.exec(flags)?.[1] ?? '';
}

/** What Commander calls the flag of a long name: `baseUrl`. */
export function attributeName(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
