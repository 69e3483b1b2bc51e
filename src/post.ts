/** @file The document model: what a post holds once it is read, and what every later stage works on. */

/** A run of text. White space is settled: no newline, no run of two blanks, none at a block's edges. */
export interface Text {
  readonly tag: 'text';
  readonly value: string;
}

/** A line break that the page asked for (`<br>`). */
export interface Break {
  readonly tag: 'break';
}

export interface Strong {
  readonly tag: 'strong';
  readonly children: readonly Inline[];
}

export interface Emphasis {
  readonly tag: 'emphasis';
  readonly children: readonly Inline[];
}

export interface Delete {
  readonly tag: 'delete';
  readonly children: readonly Inline[];
}

/** Inline code; its text is verbatim, newlines already blanks. */
export interface CodeSpan {
  readonly tag: 'code-span';
  readonly value: string;
}

/** A link. `url` is absolute and safe, as the WHATWG parser serialises it or, where it can't be parsed, as the source has it. */
export interface Link {
  readonly tag: 'link';
  readonly url: string;
  readonly title?: string;
  readonly children: readonly Inline[];
}

export interface Image {
  readonly tag: 'image';
  readonly url: string;
  readonly alt: string;
  readonly title?: string;
}

/** An inline element that Markdown has no form for (`sub`, `sup`, `u`, `kbd`, …); `name` and `attributes` are from the fixed list in `safety/allowed.ts`. */
export interface InlineHtml {
  readonly tag: 'inline-html';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Inline[];
}

export interface FootnoteReference {
  readonly tag: 'footnote-reference';
  /** The label between `[^` and `]`: word characters and hyphens only. */
  readonly label: string;
}

/** A place that a link within the page leads to. */
export interface Anchor {
  readonly tag: 'anchor';
  /** What stands behind the `#`. */
  readonly name: string;
}

/** Inline content, a union on `tag`. */
export type Inline =
  | Text
  | Break
  | Strong
  | Emphasis
  | Delete
  | CodeSpan
  | Link
  | Image
  | InlineHtml
  | FootnoteReference
  | Anchor;

export interface Paragraph {
  readonly tag: 'paragraph';
  readonly children: readonly Inline[];
  /** Set only where the page aligned it and the recipe keeps that: Markdown has no form, so it becomes HTML. */
  readonly align?: 'center' | 'right';
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface Heading {
  readonly tag: 'heading';
  readonly level: HeadingLevel;
  readonly children: readonly Inline[];
}

export interface Quote {
  readonly tag: 'quote';
  readonly children: readonly Block[];
}

export interface List {
  readonly tag: 'list';
  readonly ordered: boolean;
  /** The first item's number; 1 for bullets. */
  readonly start: number;
  /** Whether any item holds a paragraph of its own, which makes every item of the Markdown list loose. */
  readonly loose: boolean;
  readonly items: readonly ListItem[];
  /** How many levels deeper the page sets it than what it stands in, with no item there to hold it: the block becomes HTML. */
  readonly indent?: number;
}

export interface ListItem {
  readonly tag: 'list-item';
  /** A task item's state; absent for a plain one. */
  readonly checked?: boolean;
  readonly children: readonly Block[];
}

export interface CodeBlock {
  readonly tag: 'code-block';
  readonly language?: string;
  /** The code to the character, without a final newline. */
  readonly value: string;
  /** The links in it, in order and apart: a fence can't hold any, so the block becomes HTML. */
  readonly links?: readonly CodeLink[];
}

/** A link round the characters of code from `start` to before `end`, in UTF-16 units. */
export interface CodeLink {
  readonly start: number;
  readonly end: number;
  /** As that of a link in text. */
  readonly url: string;
  readonly title?: string;
}

export type Alignment = 'left' | 'center' | 'right' | undefined;

export interface TableCell {
  readonly tag: 'table-cell';
  readonly header: boolean;
  readonly align: Alignment;
  /** 1 to 1,000. */
  readonly colspan: number;
  /** 1 to 1,000. */
  readonly rowspan: number;
  /** A lone paragraph for an ordinary cell; empty for an empty one. */
  readonly children: readonly Block[];
}

export interface Table {
  readonly tag: 'table';
  /** What `<caption>` said. */
  readonly caption?: readonly Inline[];
  /** How many of the rows, from the top, are header rows. */
  readonly headRows: number;
  readonly rows: readonly (readonly TableCell[])[];
}

/** A thematic break, `<hr>`. */
export interface Rule {
  readonly tag: 'rule';
}

/** A picture (or several) that stands alone, with the line below it. */
export interface Figure {
  readonly tag: 'figure';
  /** Images, links around images, and embeds' links; never empty. */
  readonly media: readonly Inline[];
  readonly caption: readonly Inline[];
  /** As printed, less one pair of enclosing parentheses. */
  readonly credit: readonly Inline[];
}

export interface DefinitionList {
  readonly tag: 'definition-list';
  readonly entries: readonly (DefinitionTerm | DefinitionDescription)[];
}

export interface DefinitionTerm {
  readonly tag: 'definition-term';
  readonly children: readonly Block[];
}

export interface DefinitionDescription {
  readonly tag: 'definition-description';
  readonly children: readonly Block[];
}

/** A block element that Markdown has no form for (`details`, …); `name` and `attributes` are from the fixed list in `safety/allowed.ts`. */
export interface BlockHtml {
  readonly tag: 'block-html';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Block[];
}

/** Block content, a union on `tag`. */
export type Block =
  | Paragraph
  | Heading
  | Quote
  | List
  | CodeBlock
  | Table
  | Rule
  | Figure
  | DefinitionList
  | BlockHtml;

/** Every node of the model that can stand below another. */
export type ModelNode =
  | Block
  | Inline
  | ListItem
  | TableCell
  | DefinitionTerm
  | DefinitionDescription;

/** The lead image's place in the front matter; every value plain text. */
export interface LeadImage {
  readonly path: string;
  /** The linked original, where the page links one. */
  readonly full?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface Person {
  readonly name: string;
  readonly url?: string;
  readonly image?: string;
}

/** One comment of a conversation, signed by one or more people. */
export interface Contribution {
  /** The anchor, e.g. `comment-9826`. */
  readonly id?: string;
  readonly people: readonly Person[];
  readonly date?: string;
  readonly title?: readonly Inline[];
  readonly body: readonly Block[];
  /** Answers to this contribution, in page order. */
  readonly replies: readonly Contribution[];
}

export interface Footnote {
  readonly label: string;
  readonly children: readonly Block[];
}

/** What the page says of itself; plain text, absent where the page is silent. */
export interface Metadata {
  readonly title?: string;
  readonly date?: string;
  readonly author?: string;
  readonly from?: string;
  readonly tags?: string[];
  readonly description?: string;
  readonly image?: LeadImage;
}

/** A value of the front matter, as YAML's JSON schema has them. */
export type FrontMatterValue =
  | string
  | number
  | boolean
  | null
  | FrontMatterValue[]
  | { [key: string]: FrontMatterValue };

/** The front matter: keys in the order in which they are written. */
export type FrontMatter = Map<string, FrontMatterValue>;

/** A post, read: what `extract` makes of a page and `compose` writes. */
export interface Post {
  /** The name of the recipe that read it. */
  readonly recipe: string;
  readonly frontMatter: FrontMatter;
  readonly metadata: Metadata;
  /** The lead image with its caption and credit, as it stands at the head of the body. */
  readonly lead?: Figure;
  /** A conversation's introduction, or an article's standfirst where it stands in the body. */
  readonly intro: readonly Block[];
  readonly body: readonly Block[];
  /** The page's own heading over its contributions, e.g. `Comments`. */
  readonly contributionsHeading?: string;
  readonly contributions: readonly Contribution[];
  readonly footnotes: readonly Footnote[];
}
