/** A stopwatch: milliseconds run before, and since when it runs now. */
export interface Clock {
  spent: number;
  since: number | null;
}

/** A stopwatch at rest. */
export const STOPPED: Clock = { spent: 0, since: null };

/** Seconds a stopwatch shows at a moment. */
export function secondsOn({ spent, since }: Clock, now: number): number {
  return (spent + (since === null ? 0 : Math.max(0, now - since))) / 1000;
}

/** The stopwatch, started or stopped at a moment. */
export function toggle(clock: Clock, now: number): Clock {
  if (clock.since === null) return { spent: clock.spent, since: now };
  return { spent: secondsOn(clock, now) * 1000, since: null };
}

/** A stopwatch that was kept, whatever was kept: one at rest when it is none. */
export function readClock(kept: unknown): Clock {
  const { spent, since } = (
    typeof kept === 'object' && kept !== null ? kept : {}
  ) as Partial<Clock>;
  if (typeof spent !== 'number' || !(spent >= 0 && spent < 1e9)) return STOPPED;
  return { spent, since: typeof since === 'number' && Number.isFinite(since) ? since : null };
}
