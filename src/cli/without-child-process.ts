/** @file Stands in the bundle for Node's `child_process`, which Commander loads for subcommands that are programs of their own. post2md has none, and Node takes a tenth of a start to load it. */

export function spawn(): never {
  throw new Error('Commands run in this process.');
}
