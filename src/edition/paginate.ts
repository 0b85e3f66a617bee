/** Divides a list into pages of even length, none longer than `most`, rather than full ones and a short last one. */
export function paginate<T>(items: readonly T[], most: number): T[][] {
  const pages = Math.ceil(items.length / most);
  const size = Math.ceil(items.length / pages);
  return Array.from({ length: pages }, (_, i) => items.slice(i * size, (i + 1) * size));
}
