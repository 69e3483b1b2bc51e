/** @file The name that a misspelt one was meant to be. */

/** What people call the fields of a recipe before they have read which names it has. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  article: ['body'],
  author: ['byline'],
  authors: ['people', 'byline'],
  categories: ['tags'],
  comments: ['contributions'],
  content: ['body'],
  css: ['select'],
  description: ['lead'],
  headline: ['title'],
  img: ['image', 'src'],
  intro: ['lead'],
  notes: ['footnotes'],
  photo: ['image'],
  picture: ['image'],
  remove: ['drop'],
  replies: ['nested'],
  selector: ['select', 'each', 'has'],
  standfirst: ['lead'],
  strip: ['drop'],
  summary: ['lead'],
  text: ['body', 'contains'],
};

/** The one of `known` that `name` is most like; undefined where none is near enough to be meant. */
export function suggest(name: string, known: readonly string[]): string | undefined {
  const typed = name.toLowerCase();
  const meant = Object.hasOwn(MEANT, typed) ? MEANT[typed] : undefined;
  const named = meant?.find((field) => known.includes(field));
  if (named !== undefined || typed.length > 40) return named;
  let nearest: string | undefined;
  // One slip in three letters; more, and it is another word.
  let least = Math.floor(typed.length / 3) + 1;
  for (const field of known) {
    const slips = distance(typed, field.toLowerCase());
    if (slips < least) [nearest, least] = [field, slips];
  }
  return nearest;
}

/** How many letters to add, leave out, change or swap with their neighbour make one word of the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line[column] = Math.min(
        (line[column - 1] as number) + 1,
        (above[column] as number) + 1,
        (above[column - 1] as number) + (same ? 0 : 1),
        swapped ? (before[column - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, above] = [above, line];
  }
  return above[b.length] as number;
}
