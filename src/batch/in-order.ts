/** @file Work done several at a time, its results handed out in the order of the items. */

/**
 * Starts at most `width` works at once and reads no item before there is room for it, so that memory stays the
 * same however long the list is. `work` must not reject. A consumer that stops early waits for what was started.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, void> {
  const started: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      started.push(work(item));
      if (started.length >= width) yield await (started.shift() as Promise<Result>);
    }
    while (started.length > 0) yield await (started.shift() as Promise<Result>);
  } finally {
    await Promise.allSettled(started);
  }
}
