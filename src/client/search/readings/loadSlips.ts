import { FILES } from '#search/index/manifest.ts';
import { LikelySlips } from '#search/input/likelySlips.ts';
import type { PinyinTable } from '#search/input/syllables.ts';
import type { SearchClient } from '../library/library.ts';

const HAN = /\p{Script=Han}/u;

/** Loads what is needed to tell the likely slips of a word; characters that the text lacks are in a file of their own. */
export async function loadSlips(client: SearchClient, word: string): Promise<LikelySlips> {
  const own = await client.loadPayload<PinyinTable>(FILES.pinyin);
  const known = new Set(Object.values(own).join(''));
  const lacks = [...word].some((char) => HAN.test(char) && !known.has(char));
  const others = lacks ? [await client.loadPayload<PinyinTable>(FILES.otherPinyin)] : [];
  return new LikelySlips([own, ...others]);
}
