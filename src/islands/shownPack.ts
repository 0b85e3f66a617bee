/** The pack an address asks for, ready to be shown: what presenting, paper and the editor begin with. */
import { readLink } from '#pack/link.ts';
import type { Pack, ShownPack } from '#pack/pack.ts';
import type { Refusal } from '#pack/refusal.ts';
import { documentsIn, showPack } from '#pack/show.ts';
import { packOf } from '#pack/volume.ts';
import { wishIn } from '#pack/wish.ts';
import type { Wish } from '#pack/wish.ts';
import { ownPack } from './pack/store.ts';
import { NotLoaded, readExcerpts, readHoldings, readVolumes } from './excerpts.ts';

/** A pack as the address gives it and as it is shown; or why there is none. */
export type Outcome =
  | { ok: true; pack: Pack; shown: ShownPack }
  | { ok: false; reason: Refusal | 'unknown' | 'not loaded' };

/** What to say when there is no pack to show, and what the reader can do. */
export const EXPLANATIONS: Record<Refusal | 'unknown' | 'not loaded', string> = {
  empty: '备课单是空的。在正文里点段句的小数字，选“加入备课单”。',
  foreign: '网址里的不是备课单。请核对收到的链接。',
  newer: '这个备课单是新版本的网站做的，请刷新页面再打开。',
  damaged: '备课单的链接不完整，可能在转发时被截断或改动了。请对方重新发送，或改发文件。',
  oversized: '备课单太大，超出了链接能装的分量。请对方改发文件，或分成几个。',
  unknown: '没有这个备课单、章节或列举。',
  'not loaded': '正文没有载入，可能是网络不通。请稍后再试。',
};

/** The pack that a query string asks for; this never rejects. */
export async function packAt(search: string, own: () => Pack | null = ownPack): Promise<Outcome> {
  try {
    const found = await packFor(wishIn(search), own);
    if (typeof found === 'string') return { ok: false, reason: found };
    return { ok: true, pack: found, shown: await show(found) };
  } catch (error) {
    if (error instanceof NotLoaded) return { ok: false, reason: 'not loaded' };
    throw error;
  }
}

/** A pack ready to be shown. @throws NotLoaded */
export async function show(pack: Pack): Promise<ShownPack> {
  const excerpts = await readExcerpts(documentsIn(pack));
  return showPack(pack, (id) => excerpts.get(id));
}

async function packFor(wish: Wish, own: () => Pack | null): Promise<Pack | Refusal | 'unknown'> {
  if (wish.kind === 'own') return own() ?? 'empty';
  if (wish.kind === 'link') {
    const read = readLink(wish.code);
    return read.ok ? read.pack : read.reason;
  }
  if (wish.kind === 'ready') {
    const { packs } = await readHoldings();
    return new Map(Object.entries(packs)).get(wish.id) ?? 'unknown';
  }
  const [volume] = await readVolumes([wish.document]);
  const stretches = wish.kind === 'section' ? volume?.sections : volume?.lists;
  const stretch = stretches?.find(({ id }) => id === wish.id);
  return volume && stretch ? packOf(stretch, volume) : 'unknown';
}
