/** A range of characters, `to` exclusive. */
export type Range = readonly [from: number, to: number];

/** Ranges in order, empty ones dropped, overlapping ones joined. */
export function unite(ranges: readonly Range[]): Range[] {
  const united: [number, number][] = [];
  for (const [from, to] of ranges.filter(([a, b]) => a < b).sort((a, b) => a[0] - b[0])) {
    const last = united[united.length - 1];
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else united.push([from, to]);
  }
  return united;
}
