import { NO_PARALLELS } from '#edition/parallels/parallels.ts';
import type { Library } from '#library/library.ts';

/** An empty library, for steps that use only the files of a site. */
export const EMPTY_LIBRARY: Library = {
  documents: [],
  aliases: {},
  record: {},
  sources: {},
  packs: [],
  parallels: NO_PARALLELS,
  terms: [],
};
