import { FILES } from '#search/card.ts';
import { alikeIn } from '#search/hint.ts';
import { matchRun } from '#search/match.ts';
import { spelled } from '#search/pinyin.ts';
import type { Syllables } from '#search/pinyin.ts';
import type { Source } from '#search/source.ts';
import type { Catalogue } from './catalogue.ts';

/** The text of a library small enough to be in hand: every question is answered by looking through all of it. */
export function wholeText(catalogue: Catalogue): Source {
  return {
    hits: async (query) => (await catalogue.runs()).flatMap((run) => matchRun(run, query)),
    near: () => catalogue.runs(),
    async spelled(syllables) {
      const table = await catalogue.parcel<Syllables>(FILES.pinyin);
      const runs = await catalogue.runs();
      return [...new Set(runs.flatMap((run) => spelled(run, syllables, table)))];
    },
    alike: async (word) => alikeIn(word, await catalogue.runs()),
  };
}
