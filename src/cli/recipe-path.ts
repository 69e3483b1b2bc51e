/** @file Tells the path of a recipe of the user's own from the name of a built-in one. */

/** No built-in recipe has a name that could be a path. */
export function isRecipePath(name: string): boolean {
  return /[/\\]|\.ya?ml$/i.test(name);
}
