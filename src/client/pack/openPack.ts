/** Opens the pack that an address requests, for the presentation, the handout, the export and the editor. */
import { EMPTY_PACK_MESSAGE } from '#packs/missing.ts';
import { readLink } from '#packs/codec/link.ts';
import type { Pack, ResolvedPack } from '#packs/pack.ts';
import type { ReadFailure } from '#packs/codec/readError.ts';
import { documentIdsIn, resolvePack } from '#packs/resolve.ts';
import { passageLookup, packOfRange } from '#packs/packData.ts';
import { readPackRequest } from '#packs/request.ts';
import type { PackRequest } from '#packs/request.ts';
import { readOwnPack } from './storedPack.ts';
import { NotLoadedError, loadPackManifest, loadDocumentPackData } from './loadPackData.ts';

/** The reason why there is no pack to show. */
export type OpenFailure = ReadFailure | 'unknown' | 'unreadable' | 'not loaded';

/** The requested pack, or the reason why there is none. */
export type FoundPack = { ok: true; pack: Pack } | { ok: false; reason: OpenFailure };

/** The requested pack with its items resolved, or the reason why there is none. */
export type OpenedPack =
  { ok: true; pack: Pack; resolved: ResolvedPack } | { ok: false; reason: OpenFailure };

/** The messages about a pack that cannot be shown, each with what the reader can do. */
export const FAILURE_MESSAGES: Record<OpenFailure, string> = {
  empty: EMPTY_PACK_MESSAGE,
  foreign: '网址里的不是宣讲单。请核对收到的链接。',
  newer: '这个宣讲单是新版本的网站做的，请刷新页面再打开。',
  damaged: '宣讲单的链接不完整，可能在转发时被截断或改动了。请对方重新发送，或改发文件。',
  oversized: '宣讲单太大，超出了链接能装的分量。请对方改发文件，或分成几个。',
  unknown: '没有这个宣讲单、章节或分项清单。',
  unreadable: '这个浏览器里存的宣讲单现在读不了，原样留着，没有动它。请刷新页面再试。',
  'not loaded': '正文没有载入，可能是网络不通，或者网站刚刚更新。请刷新页面再试。',
};

/** Loads and resolves the pack that a query string requests; never rejects for a pack that cannot be shown. */
export async function openPack(search: string): Promise<OpenedPack> {
  const found = await loadPack(readPackRequest(search));
  if (!found.ok) return found;
  const { pack } = found;
  return catchNotLoaded(async () => ({ ok: true, pack, resolved: await resolveWithData(pack) }));
}

/** Loads a requested pack without the texts of its passages; never rejects for a pack that cannot be had. */
export function loadPack(request: PackRequest): Promise<FoundPack> {
  return catchNotLoaded(async () => {
    if (request.kind === 'own') return readOwnPack();
    if (request.kind === 'link') return readLink(request.code);
    const pack = await loadSitePack(request);
    return pack ? { ok: true, pack } : { ok: false, reason: 'unknown' };
  });
}

async function resolveWithData(pack: Pack): Promise<ResolvedPack> {
  return resolvePack(pack, passageLookup(await loadDocumentPackData(documentIdsIn(pack))));
}

async function loadSitePack(
  request: Exclude<PackRequest, { kind: 'own' | 'link' }>,
): Promise<Pack | undefined> {
  if (request.kind === 'ready') {
    const { packs } = await loadPackManifest();
    return new Map(Object.entries(packs)).get(request.id);
  }
  const [data] = await loadDocumentPackData([request.document]);
  const ranges = request.kind === 'section' ? data?.sections : data?.lists;
  const range = ranges?.find(({ id }) => id === request.id);
  return data && range && packOfRange(range, data);
}

async function catchNotLoaded<T>(
  load: () => Promise<T>,
): Promise<T | { ok: false; reason: 'not loaded' }> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof NotLoadedError) return { ok: false, reason: 'not loaded' };
    throw error;
  }
}
