/** @file The library: values in, values out. Nothing here touches the file system, the network or the process. */

export {
  type Conversion,
  type ConvertOptions,
  convertPost,
  type HtmlOptions,
  htmlToMarkdown,
  type Report,
} from './convert.ts';
export type { Ledger, LedgerLoss } from './ledger.ts';
export type * from './post.ts';
export {
  type Position,
  PostError,
  type Problem,
  type ProblemCode,
  type ProblemData,
} from './problem.ts';
export { recipes } from './recipes/index.ts';
export type { Recipe } from './recipes/recipe.ts';
export type { Facts, Fidelity, Loss } from './verify/index.ts';
