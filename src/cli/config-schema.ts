/** @file What may stand in `post2md.config.yml`: the long options that a run can have, and what only a file can say. */

import { parseNameTemplate } from '../batch/name-template.ts';
import type { FrontMatterEdits } from '../front-matter-edits.ts';
import { isWebAddress } from '../html/urls.ts';
import type { Position } from '../problem.ts';
import {
  checked,
  type Field,
  type Fields,
  listOf,
  mapping,
  needed,
  number,
  oneOrListOf,
  type Shape,
  text,
  toggle,
} from '../schema/shape.ts';
import { encodingName } from '../source/encoding.ts';
import { type Flag, flagGroups, longName } from './definition.ts';
import { areExtensions, isReport } from './settings.ts';

const edits: Field = {
  shape: mapping<FrontMatterEdits>({
    rename: { shape: { kind: 'names', of: text.shape } },
    drop: oneOrListOf(text),
    set: { shape: { kind: 'names', of: { kind: 'value' } } },
  }),
};

type ConfigKind = NonNullable<Flag['config']>;

const KINDS: { readonly [Kind in Exclude<ConfigKind, 'recipe'>]: Field } = {
  text,
  number: number('positive', /^[1-9]\d{0,2}$/),
  encoding: checked('encoding', encodingName),
  address: checked('address', (url) => accepted(url, isWebAddress)),
  switch: toggle,
  extensions: oneOrListOf(checked('extensions', (list) => accepted(list, areExtensions))),
  template: checked('template', (name) =>
    accepted(name, (template) => parseNameTemplate(template) !== undefined),
  ),
  report: checked('report', (file) => accepted(file, isReport)),
};

function accepted(typed: string, accepts: (typed: string) => boolean): string | undefined {
  return accepts(typed) ? typed : undefined;
}

/** @param onRecipe told of each recipe that the file names: whether there is one of that name the schema can't tell. */
export function configSchema(onRecipe: (name: string, position: Position) => void): Shape {
  const recipe: Field = {
    shape: {
      kind: 'recipe',
      read({ text: name, place }) {
        onRecipe(name, place());
        return { value: name };
      },
    },
  };
  const kinds = { ...KINDS, recipe };
  const flags = flagGroups.flatMap((group) => group.flags);
  const override: Fields = {
    files: needed(oneOrListOf(text)),
    ...fieldsOf(
      flags.filter(({ perPost }) => perPost),
      kinds,
    ),
    frontMatter: edits,
  };
  return {
    kind: 'mapping',
    fields: {
      ...fieldsOf(flags, kinds),
      recipes: oneOrListOf(text),
      frontMatter: edits,
      overrides: listOf({ shape: { kind: 'mapping', fields: override } }),
    },
  };
}

/** The fields are the long flags' names; a flag that switches something off is there under what it switches. */
function fieldsOf(flags: readonly Flag[], kinds: { readonly [Kind in ConfigKind]: Field }): Fields {
  const fields: Record<string, Field> = {};
  for (const flag of flags) {
    if (flag.config !== undefined) fields[longName(flag)] = kinds[flag.config];
  }
  return fields;
}
