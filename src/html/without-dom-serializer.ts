/** @file Stands in the bundle for dom-serializer, which Cheerio brings and post2md never calls: nothing is written as HTML by it. */

export default function render(): never {
  throw new Error('Trees become Markdown, never HTML.');
}
