/** The pack an address asks for, ready to be shown: what presenting, paper and the editor begin with. */
import { vacancyOf } from '#packs/missing.ts';
import { readLink } from '#packs/codec/link.ts';
import type { Pack, ShownPack } from '#packs/pack.ts';
import type { Refusal } from '#packs/codec/readError.ts';
import { documentsIn, showPack } from '#packs/resolve.ts';
import { findIn, packOf } from '#packs/packData.ts';
import { wishIn } from '#packs/request.ts';
import type { Wish } from '#packs/request.ts';
import { ownPack } from './packStore.ts';
import { NotLoaded, readHoldings, readVolumes } from './packData.ts';

/** Why there is no pack to show. */
export type Want = Refusal | 'unknown' | 'unread' | 'not loaded';

/** A pack that an address asks for; or why there is none. */
export type Found = { ok: true; pack: Pack } | { ok: false; reason: Want };

/** The same as it is shown. */
export type Outcome = { ok: true; pack: Pack; shown: ShownPack } | { ok: false; reason: Want };

/** What to say when there is no pack to show, and what the reader can do. */
export const EXPLANATIONS: Record<Want, string> = {
  empty: vacancyOf({ title: '', items: [] }) ?? '',
  foreign: '网址里的不是备课单。请核对收到的链接。',
  newer: '这个备课单是新版本的网站做的，请刷新页面再打开。',
  damaged: '备课单的链接不完整，可能在转发时被截断或改动了。请对方重新发送，或改发文件。',
  oversized: '备课单太大，超出了链接能装的分量。请对方改发文件，或分成几个。',
  unknown: '没有这个备课单、章节或列举。',
  unread: '这个浏览器里存的备课单现在读不了，原样留着，没有动它。请刷新页面再试。',
  'not loaded': '正文没有载入，可能是网络不通，或者网站刚刚更新。请刷新页面再试。',
};

/** The pack that a query string asks for, ready to be shown; this never rejects. */
export async function packAt(search: string): Promise<Outcome> {
  const found = await findPack(wishIn(search));
  if (!found.ok) return found;
  const { pack } = found;
  return orNotLoaded(async () => ({ ok: true, pack, shown: await show(pack) }));
}

/** The pack that is wished for, its texts still to come; this never rejects. */
export function findPack(wish: Wish): Promise<Found> {
  return orNotLoaded(async () => {
    if (wish.kind === 'own') return ownPack();
    if (wish.kind === 'link') return readLink(wish.code);
    const pack = await packFor(wish);
    return pack ? { ok: true, pack } : { ok: false, reason: 'unknown' };
  });
}

async function show(pack: Pack): Promise<ShownPack> {
  return showPack(pack, findIn(await readVolumes(documentsIn(pack))));
}

async function packFor(wish: Exclude<Wish, { kind: 'own' | 'link' }>): Promise<Pack | undefined> {
  if (wish.kind === 'ready') {
    const { packs } = await readHoldings();
    return new Map(Object.entries(packs)).get(wish.id);
  }
  const [volume] = await readVolumes([wish.document]);
  const stretches = wish.kind === 'section' ? volume?.sections : volume?.lists;
  const stretch = stretches?.find(({ id }) => id === wish.id);
  return volume && stretch && packOf(stretch, volume);
}

async function orNotLoaded<T>(
  find: () => Promise<T>,
): Promise<T | { ok: false; reason: 'not loaded' }> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof NotLoaded) return { ok: false, reason: 'not loaded' };
    throw error;
  }
}
