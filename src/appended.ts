/** @file Adds to lists that stay short: of a page's elements and the model's marks, most have one or two children. */

/**
 * The list with one more item, which may or may not be the list that was given. V8 makes room for sixteen further items
 * where one is pushed: more than a page's text takes.
 */
export function appended<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item];
  if (list.length === 1) return [list[0] as T, item];
  list.push(item);
  return list;
}
