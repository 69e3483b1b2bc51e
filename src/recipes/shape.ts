/** @file The shapes of values that a file of settings can hold: what a schema is made of. */

import type { CheckedKind, ScalarKind } from '../problem.ts';

export type Shape =
  /** `selector` is one or a list; `css` only one; `anchor` a selector that may begin with `previous`. */
  | { readonly kind: ScalarKind }
  /** A text that its reader takes. */
  | { readonly kind: CheckedKind; readonly accepts: (text: string) => boolean }
  | { readonly kind: 'choice'; readonly among: readonly string[] }
  /** `lone`: one that stands without a list is a list of one. */
  | { readonly kind: 'list'; readonly of: Shape; readonly lone?: boolean }
  | { readonly kind: 'mapping'; readonly fields: Fields }
  /** A mapping whose keys are the user's own. */
  | { readonly kind: 'names'; readonly of: Shape }
  /** Whatever a front matter can hold. */
  | { readonly kind: 'value' }
  /** A bare selector, or the mapping. */
  | { readonly kind: 'css-or-mapping'; readonly fields: Fields };

export interface Field {
  readonly shape: Shape;
  readonly required?: boolean;
}

export type Fields = Readonly<Record<string, Field>>;

/** The compiler sees to it that a field which the type gets is added to its schema too. */
export type FieldsOf<Type> = { readonly [Key in keyof Type]-?: Field };

export const text: Field = { shape: { kind: 'text' } };

export function needed({ shape }: Field): Field {
  return { shape, required: true };
}

export function mapping<Type>(fields: FieldsOf<Type>): Shape {
  return { kind: 'mapping', fields: fields as Fields };
}

export function listOf(of: Shape): Field {
  return { shape: { kind: 'list', of } };
}

/** One that stands without a list is a list of one. */
export function oneOrListOf(of: Shape): Field {
  return { shape: { kind: 'list', of, lone: true } };
}
