/** @file The template of a file's name: `--name '{date}-{slug}'`. */

import { fileName, slug } from './file-name.ts';

/** What a name can be made of, beside the source file's own name. */
export interface PostFacts {
  readonly title?: string;
  /** Begins with `YYYY-MM-DD`. */
  readonly date?: string;
  /** The post's address. */
  readonly url?: string;
}

export const NAME_FIELDS = [
  'stem',
  'slug',
  'title',
  'date',
  'year',
  'month',
  'day',
  'host',
] as const;

export type NameField = (typeof NAME_FIELDS)[number];

/** Text and fields in turn; a slash makes a folder. */
export type NameTemplate = readonly (string | { readonly field: NameField })[];

/** Reads a template; undefined where it has an unknown field, a stray brace, or nothing to make a name of. */
export function parseNameTemplate(template: string): NameTemplate | undefined {
  const parts: (string | { field: NameField })[] = [];
  for (const [part] of template.replace(/\.md$/i, '').matchAll(/\{[^{}]*\}|[^{}]+|[{}]/g)) {
    if (part === '{' || part === '}') return undefined;
    const field = part.startsWith('{') ? part.slice(1, -1) : undefined;
    if (field === undefined) parts.push(part);
    else if (isField(field)) parts.push({ field });
    else return undefined;
  }
  return parts.some((part) => typeof part !== 'string' || /[^./]/.test(part)) ? parts : undefined;
}

/** Whether a template asks for more than the source file's name. */
export function needsFacts(template: NameTemplate): boolean {
  return template.some((part) => typeof part !== 'string' && part.field !== 'stem');
}

/** The fields of a template that these facts leave without a value. */
export function missingFields(template: NameTemplate, facts: PostFacts): NameField[] {
  return template.flatMap((part) =>
    typeof part !== 'string' && fieldValue(part.field, '', facts) === undefined ? [part.field] : [],
  );
}

/** The path that a template makes for a post, without an extension; undefined where a field has no value. */
export function expandName(
  template: NameTemplate,
  stem: string,
  facts: PostFacts,
): string | undefined {
  const texts = template.map((part) => {
    if (typeof part === 'string') return part;
    // A slash in a title is no folder, and a title of a dot no place.
    const value = fieldValue(part.field, stem, facts)?.replace(/[/\\]/g, ' ');
    return value === '.' || value === '..' ? fileName(value) : value;
  });
  if (texts.includes(undefined)) return undefined;
  return texts
    .join('')
    .split('/')
    .filter((name) => name !== '' && name !== '.' && name !== '..')
    .map(fileName)
    .join('/');
}

function fieldValue(field: NameField, stem: string, facts: PostFacts): string | undefined {
  switch (field) {
    case 'stem':
      return stem;
    case 'title':
      return facts.title || stem;
    case 'slug':
      return slug(facts.title ?? '') || slug(stem) || stem;
    case 'date':
      return facts.date?.slice(0, 10);
    case 'year':
      return facts.date?.slice(0, 4);
    case 'month':
      return facts.date?.slice(5, 7);
    case 'day':
      return facts.date?.slice(8, 10);
    case 'host':
      return hostOf(facts.url);
  }
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return new URL(url).hostname || undefined;
}

function isField(name: string): name is NameField {
  return (NAME_FIELDS as readonly string[]).includes(name);
}
