/** @file The shape of a recipe: where things stand on one kind of page. Data only, so that a user's YAML can say the same as the built-in ones. */

/**
 * A CSS selector, or several that are tried in order: the first that finds anything is used.
 *
 * - `@name` at the end reads an attribute instead of the element's text: `time@datetime`. An `img@src`
 *   is the picture's real address wherever the page hides it, and addresses come out absolute.
 * - `:scope` alone is the element that is looked in; `> h3` its own children.
 */
export type Selector = string | readonly string[];

/** Something that is not part of the post. A bare selector is its own name in the ledger. */
export type Drop = string | NamedDrop;

export interface NamedDrop {
  readonly rule: string;
  readonly select: Selector;
  /** Only the rest is left out: what the recipe finds inside stays. For a whole page round its post, or a byline's label. */
  readonly rest?: boolean;
}

export interface Match {
  /** A regular expression that the page's address must match; checked before any selector runs. */
  readonly url?: string;
  /** Must find something. */
  readonly has?: Selector;
}

/**
 * The lead image. Its caption and credit stand below it, and all of it also in the front matter. A picture in the text
 * is one only where no text comes before it.
 */
export interface LeadImageRecipe {
  /**
   * What holds a picture with its caption and credit; the rest is looked for in each. Of several the first is the lead
   * image's, and the further ones are figures: where they stand in the text, else between the lead image and the text.
   * Without it, the first `src` of the page is the lead image.
   */
  readonly each?: Selector;
  /** The picture: `img@src`. With `each`, all that are in it; where there is none, its players stand in their place. */
  readonly src: Selector;
  /** The original that the picture links to: `a@href`. A link to the same file, larger, is one by itself. */
  readonly full?: Selector;
  readonly caption?: Selector;
  /** Printed less one pair of enclosing parentheses. */
  readonly credit?: Selector;
}

/** A picture in the text. `image`, `caption` and `credit` are looked for in each `each`. */
export interface FigureRecipe {
  readonly each: Selector;
  readonly image: Selector;
  readonly caption?: Selector;
  readonly credit?: Selector;
}

/** Who signed a contribution; `name`, `url` and `image` are looked for in each `each`. */
export interface PeopleRecipe {
  /** One element a person; without it, the contribution itself is looked in. */
  readonly each?: Selector;
  readonly name: Selector;
  readonly url?: Selector;
  readonly image?: Selector;
}

/** What several people added to the page, in its order; all but `heading` and `each` is looked for in each `each`. */
export interface ContributionsRecipe {
  /** The page's own heading over them. */
  readonly heading?: Selector;
  readonly each: Selector;
  /** The anchor. `previous a[id^=comment-]@id` is the last such element before this contribution and after the one before. */
  readonly id?: Selector;
  readonly people?: PeopleRecipe;
  readonly date?: Selector;
  readonly title?: Selector;
  readonly body: Selector;
  /** What holds the answers to a contribution: it stands in that contribution or after it. */
  readonly nested?: Selector;
  /** `false` drops them all, under the rule `contributions`; kept by default. */
  readonly keep?: boolean;
}

/** Notes that become Markdown footnotes where a reference points at them; without one they stay where they are. */
export interface FootnotesRecipe {
  /** The whole reference, `sup` and all; its link (or the link that it is) points at a note's id. */
  readonly ref: Selector;
  /** The notes, each with an id. */
  readonly list: Selector;
  /** The links from a note back to its reference, dropped. */
  readonly back?: Selector;
}

export interface Recipe {
  /** What `--recipe` and the report call it. */
  readonly name: string;
  readonly match: Match;
  /** Found first and left out, whatever else would want them. */
  readonly drop?: readonly Drop[];
  /** Metadata, written where the source's own front matter is silent, and taken out of the body. */
  readonly title?: Selector;
  readonly byline?: Selector;
  readonly date?: Selector;
  readonly tags?: Selector;
  /** The standfirst, which is the description too; with `contributions`, their introduction. */
  readonly lead?: Selector;
  readonly image?: LeadImageRecipe;
  /** Everything that the first matching selector finds, in the page's order; `body` is all of the page, of a fragment too. */
  readonly body?: Selector;
  /**
   * Of what `body` finds, the article alone: the part that the running text stands in, less what names itself
   * furniture by its class or id. What is left out has its rule in the ledger. For pages that no one has looked at.
   */
  readonly narrow?: boolean;
  readonly figures?: readonly FigureRecipe[];
  /** Boxes beside the text (related posts and the like), left out under the rule `aside`. */
  readonly asides?: readonly string[];
  readonly footnotes?: FootnotesRecipe;
  /** Quotations from the text itself: left out under the rule `pullquote` where the text has them too. */
  readonly pullquotes?: Selector;
  /** `prettified` where a printer of HTML broke the page's lines; without it, judged page by page. */
  readonly whitespace?: 'prettified' | 'as-is';
  readonly contributions?: ContributionsRecipe;
}
