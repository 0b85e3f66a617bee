import { hasTooMuchText } from '../textLimit.ts';
import type { Pack } from '../pack.ts';

/** The reason why data cannot be read as a pack. */
export type ReadFailure =
  /** The data is empty. */
  | 'empty'
  /** The data is in another format. */
  | 'foreign'
  /** The data was written by a later release of the site. */
  | 'newer'
  /** The data was truncated or altered. */
  | 'damaged'
  /** The data exceeds the limits of a pack. */
  | 'oversized';

/** The result of reading a pack: the pack, or the reason why it cannot be read. */
export type PackReadResult = { ok: true; pack: Pack } | { ok: false; reason: ReadFailure };

/** Stops the reading of a pack; {@link catchReadErrors} turns it into a result, so no caller sees it thrown. */
export class ReadError extends Error {
  readonly reason: ReadFailure;

  constructor(reason: ReadFailure) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Runs a reader and returns its pack or the reason of its failure: the reader's own, too much text in all, or else
 * damage.
 */
export function catchReadErrors(read: () => Pack): PackReadResult {
  try {
    const pack = read();
    return hasTooMuchText(pack) ? { ok: false, reason: 'oversized' } : { ok: true, pack };
  } catch (error) {
    return { ok: false, reason: error instanceof ReadError ? error.reason : 'damaged' };
  }
}
