/** @file What may stand in `post2md.config.yml`: the long options that a run can have, and what only a file can say. */

import { parseNameTemplate } from '../batch/name-template.ts';
import type { FrontMatterEdits } from '../front-matter-edits.ts';
import {
  type Field,
  type Fields,
  listOf,
  mapping,
  needed,
  oneOrListOf,
  type Shape,
  text,
} from '../recipes/shape.ts';
import { type Flag, flagGroups, longName } from './definition.ts';
import { areExtensions, isReport } from './settings.ts';

const edits: Field = {
  shape: mapping<FrontMatterEdits>({
    rename: { shape: { kind: 'names', of: text.shape } },
    drop: oneOrListOf(text.shape),
    set: { shape: { kind: 'names', of: { kind: 'value' } } },
  }),
};

const KINDS: { readonly [Kind in NonNullable<Flag['config']>]: Field } = {
  text,
  number: { shape: { kind: 'positive' } },
  recipe: { shape: { kind: 'recipe' } },
  encoding: { shape: { kind: 'encoding' } },
  address: { shape: { kind: 'address' } },
  switch: { shape: { kind: 'switch' } },
  extensions: oneOrListOf({ kind: 'extensions', accepts: areExtensions }),
  template: {
    shape: { kind: 'template', accepts: (name) => parseNameTemplate(name) !== undefined },
  },
  report: { shape: { kind: 'report', accepts: isReport } },
};

export function configSchema(): Shape {
  const flags = flagGroups.flatMap((group) => group.flags);
  const override: Fields = {
    files: needed(oneOrListOf(text.shape)),
    ...fieldsOf(flags.filter(({ perPost }) => perPost)),
    frontMatter: edits,
  };
  return {
    kind: 'mapping',
    fields: {
      ...fieldsOf(flags),
      recipes: oneOrListOf(text.shape),
      frontMatter: edits,
      overrides: listOf({ kind: 'mapping', fields: override }),
    },
  };
}

/** The fields are the long flags' names; a flag that switches something off is there under what it switches. */
function fieldsOf(flags: readonly Flag[]): Fields {
  const fields: Record<string, Field> = {};
  for (const flag of flags) {
    if (flag.config !== undefined) fields[longName(flag)] = KINDS[flag.config];
  }
  return fields;
}
