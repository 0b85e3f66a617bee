/** Returns the index of the last item that passes a test, or -1. The built-in method is younger than Chrome 92. */
export function findLastIndex<T>(
  items: readonly T[],
  test: (item: T, index: number) => boolean,
): number {
  let last = -1;
  items.forEach((item, i) => {
    if (test(item, i)) last = i;
  });
  return last;
}

/** Returns the last item that passes a test, or undefined. */
export function findLast<T>(items: readonly T[], test: (item: T) => boolean): T | undefined {
  return items[findLastIndex(items, test)];
}
