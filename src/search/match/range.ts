/** A range of characters, `to` exclusive. */
export type Range = readonly [from: number, to: number];

/** Sorts ranges, drops empty ones and joins overlapping ones. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const united: [number, number][] = [];
  for (const [from, to] of ranges.filter(([a, b]) => a < b).sort((a, b) => a[0] - b[0])) {
    const last = united[united.length - 1];
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else united.push([from, to]);
  }
  return united;
}
