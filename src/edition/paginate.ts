/** A list cut into pieces of even length, none longer than `most`, rather than into full ones and a rest. */
export function leavesOf<T>(items: readonly T[], most: number): T[][] {
  const leaves = Math.ceil(items.length / most);
  const size = Math.ceil(items.length / leaves);
  return Array.from({ length: leaves }, (_, i) => items.slice(i * size, (i + 1) * size));
}
