/** @file domutils for the bundle: what the selector engine calls. It asks for all of it, which the bundler has to take at its word. */

export { isTag } from '../node_modules/domhandler/lib/esm/node.js';
export { removeSubsets, uniqueSort } from '../node_modules/domutils/lib/esm/helpers.js';
export { existsOne, find, findAll, findOne } from '../node_modules/domutils/lib/esm/querying.js';
export { getText } from '../node_modules/domutils/lib/esm/stringify.js';
export {
  getAttributeValue,
  getChildren,
  getName,
  getParent,
  getSiblings,
  hasAttrib,
  prevElementSibling,
} from '../node_modules/domutils/lib/esm/traversal.js';
