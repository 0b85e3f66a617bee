import type { Pack } from '../pack.ts';

/** Why something is not taken for a pack. */
export type Refusal =
  /** There is nothing in it. */
  | 'empty'
  /** It is something else. */
  | 'foreign'
  /** A later release of the site made it. */
  | 'newer'
  /** It was cut off or altered on the way. */
  | 'damaged'
  /** It is larger than any pack may be. */
  | 'oversized';

/** A pack that was read, or why there is none. */
export type Reading = { ok: true; pack: Pack } | { ok: false; reason: Refusal };

/** A refusal on its way out of a reader; no caller ever sees it thrown. */
export class Refused extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

/** What a reader gives, or the reason it refused; whatever else goes wrong inside means damage. */
export function reading(read: () => Pack): Reading {
  try {
    return { ok: true, pack: read() };
  } catch (error) {
    return { ok: false, reason: error instanceof Refused ? error.reason : 'damaged' };
  }
}
