/** A stopwatch: the milliseconds of earlier runs, and the moment the present run began, null while stopped. */
export interface Stopwatch {
  spent: number;
  since: number | null;
}

/** The stopwatch before its first start. */
export const STOPPED: Stopwatch = { spent: 0, since: null };

/** Returns the seconds on a stopwatch at a moment. */
export function elapsedSeconds({ spent, since }: Stopwatch, now: number): number {
  return (spent + (since === null ? 0 : Math.max(0, now - since))) / 1000;
}

/** Starts or stops a stopwatch at a moment. */
export function toggleStopwatch(stopwatch: Stopwatch, now: number): Stopwatch {
  if (stopwatch.since === null) return { spent: stopwatch.spent, since: now };
  return { spent: elapsedSeconds(stopwatch, now) * 1000, since: null };
}

/** Reads a stopwatch from a stored value; `STOPPED` if it is none. */
export function readStopwatch(stored: unknown): Stopwatch {
  const { spent, since } = (
    typeof stored === 'object' && stored !== null ? stored : {}
  ) as Partial<Stopwatch>;
  if (typeof spent !== 'number' || !(spent >= 0 && spent < 1e9)) return STOPPED;
  return { spent, since: typeof since === 'number' && Number.isFinite(since) ? since : null };
}
