/** @file What a proof compares: the facts of a piece of writing, the same type whether it was read from a page, a model or Markdown. */

/** The five things that have to agree (contract, section 3). */
export type LossKind = 'text' | 'link' | 'image' | 'emphasis' | 'structure';

/** Where a fact stands: offsets in UTF-16 units into `Facts.text`; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A link, or a line of one that spans several; its text is the slice of its range. */
export interface LinkFact extends Range {
  /** In the form of `comparableUrl`. */
  readonly url: string;
  /** How many images it holds. */
  readonly images: number;
}

export interface ImageFact {
  readonly url: string;
  readonly alt: string;
  readonly at: number;
}

/** A run of emphasis, normalised: merged with its neighbours, its edges free of white space and of punctuation that may move. */
export interface EmphasisFact extends Range {
  /** `strong`, `em`, `code`, `del`, or the name of an inline element that Markdown has no form for (`sub`, `u`, …). */
  readonly kind: string;
}

export interface HeadingFact extends Range {
  readonly kind: 'heading';
  readonly level: number;
  /** Levels are compared by their order among the headings of one group, the place in which they stand. */
  readonly group: number;
}

export interface ItemFact extends Range {
  readonly kind: 'item';
  readonly list: 'ul' | 'ol';
  readonly depth: number;
  /** The number that is printed, or for bullets the count from 1 within their list: so a list that falls in two is noticed. */
  readonly number: number;
  readonly checked: boolean | undefined;
}

export interface QuoteFact extends Range {
  readonly kind: 'quote';
  readonly depth: number;
}

export interface CodeFact extends Range {
  readonly kind: 'code';
  /** To the character, without a final newline. */
  readonly value: string;
}

export interface TableFact extends Range {
  readonly kind: 'table';
}

/** A cell. Empty ones at the end of a row, and rows of nothing but empty ones, are no facts: a pipe table pads with them. */
export interface CellFact extends Range {
  readonly kind: 'cell';
  readonly row: number;
  readonly column: number;
  /** In a table that marks no header cell those of the first row count: a pipe table can't have none. */
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly images: number;
}

export interface RuleFact extends Range {
  readonly kind: 'rule';
}

export interface ReferenceFact extends Range {
  readonly kind: 'reference';
  readonly label: string;
}

export interface FootnoteFact extends Range {
  readonly kind: 'footnote';
  readonly label: string;
}

/** A block element that Markdown has no form for (`details`, `dt`, …). */
export interface ElementFact extends Range {
  readonly kind: 'element';
  readonly name: string;
}

export type StructureFact =
  | HeadingFact
  | ItemFact
  | QuoteFact
  | CodeFact
  | TableFact
  | CellFact
  | RuleFact
  | ReferenceFact
  | FootnoteFact
  | ElementFact;

/** A part of the post by name (`intro`, a contribution's id), so that a loss can be located. */
export interface Place {
  readonly name: string;
  readonly start: number;
}

export interface Facts {
  /** The visible characters in order; a run of white space or a block's edge is one space. */
  readonly text: string;
  readonly links: readonly LinkFact[];
  readonly images: readonly ImageFact[];
  /** By start, then kind. */
  readonly emphasis: readonly EmphasisFact[];
  /** In the order in which they begin. */
  readonly structure: readonly StructureFact[];
  readonly places: readonly Place[];
}
