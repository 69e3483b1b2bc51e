/** @file The shapes of values that a file of settings can hold: what a schema is made of. */

import type { Position, ProblemData, ScalarKind } from '../problem.ts';

/** A value that is one text, as it stands in the file. */
export interface Scalar {
  /** As YAML reads it. */
  readonly whole: string;
  /** Without the blanks round it: a block's text ends in a newline. Never empty. */
  readonly text: string;
  readonly isQuoted: boolean;
  /** Whether YAML took what stands behind it in its line for a comment. */
  readonly isCut: boolean;
  /** Where it stands. */
  place(): Position;
}

/** What may be wrong with a text that is of the right kind. */
type FaultCode = 'selector-invalid' | 'pattern-invalid' | 'value-cut';

export type ScalarFault = {
  readonly [Code in FaultCode]: {
    readonly code: Code;
    readonly data: Omit<ProblemData[Code], 'file' | 'field'>;
  };
}[FaultCode];

/** What a text was read as. */
export type ScalarReading =
  | { readonly value: unknown }
  | { readonly fault: ScalarFault }
  | 'of another kind';

export interface ScalarShape {
  readonly kind: ScalarKind;
  readonly read: (scalar: Scalar) => ScalarReading;
  /** A list of such texts may stand for one, none of which is empty. */
  readonly orList?: boolean;
}

export type Shape =
  | ScalarShape
  | { readonly kind: 'choice'; readonly among: readonly string[] }
  /** `lone`: one that stands without a list is a list of one. */
  | { readonly kind: 'list'; readonly of: Shape; readonly lone?: boolean }
  | { readonly kind: 'mapping'; readonly fields: Fields }
  /** A mapping whose keys are the user's own. */
  | { readonly kind: 'names'; readonly of: Shape }
  /** Whatever a front matter can hold. */
  | { readonly kind: 'value' }
  /** A bare selector, or the mapping. */
  | { readonly kind: 'css-or-mapping'; readonly css: ScalarShape; readonly fields: Fields };

export interface Field {
  readonly shape: Shape;
  readonly required?: boolean;
}

export type Fields = Readonly<Record<string, Field>>;

/** The compiler sees to it that a field which the type gets is added to its schema too. */
export type FieldsOf<Type> = { readonly [Key in keyof Type]-?: Field };

export const text: Field = { shape: { kind: 'text', read: ({ whole }) => ({ value: whole }) } };

export const toggle: Field = {
  shape: {
    kind: 'switch',
    read: ({ text: typed, isQuoted }) =>
      !isQuoted && /^(?:true|false)$/.test(typed) ? { value: typed === 'true' } : 'of another kind',
  },
};

/** A number of so many digits, as the pattern has it. */
export function number(kind: 'count' | 'positive', pattern: RegExp): Field {
  return checked(kind, (typed) => (pattern.test(typed) ? Number(typed) : undefined));
}

/** A text of which `toValue` makes a value; undefined where it is of another kind. */
export function checked(kind: ScalarKind, toValue: (typed: string) => unknown): Field {
  return {
    shape: {
      kind,
      read({ text: typed }) {
        const value = toValue(typed);
        return value === undefined ? 'of another kind' : { value };
      },
    },
  };
}

export function needed({ shape }: Field): Field {
  return { shape, required: true };
}

export function mapping<Type>(fields: FieldsOf<Type>): Shape {
  return { kind: 'mapping', fields: fields as Fields };
}

export function listOf({ shape }: Field): Field {
  return { shape: { kind: 'list', of: shape } };
}

/** One that stands without a list is a list of one. */
export function oneOrListOf({ shape }: Field): Field {
  return { shape: { kind: 'list', of: shape, lone: true } };
}
