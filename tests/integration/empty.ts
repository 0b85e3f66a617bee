import { NO_REFERENCES } from '#edition/parallels/parallels.ts';
import type { Library } from '#library/library.ts';

/** A library with nothing in it, for steps that only look at files. */
export const EMPTY: Library = {
  documents: [],
  aliases: {},
  record: {},
  sources: {},
  packs: [],
  references: NO_REFERENCES,
  terms: [],
};
