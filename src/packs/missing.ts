import type { MissingItem, ResolvedPack } from './pack.ts';

/** Chinese clause saying that a passage is missing and, where known, why; the caller completes the sentence. */
export function missingReason({ name, path }: MissingItem): string {
  return path === null ? ` ${name} 在本站已找不到` : `${name}在文件重发时已删去`;
}

/** The items of a pack whose passages are missing from the library. */
export function missingItemsIn({ items }: ResolvedPack): MissingItem[] {
  return items.flatMap((item) => (item.kind === 'missing' ? [item] : []));
}

const HOW_TO_ADD = '在正文里点一句话（电脑上点它旁边的数字），选“加入宣讲单”。';
/** The message about a pack without a title and without items. */
export const EMPTY_PACK_MESSAGE = `宣讲单是空的。${HOW_TO_ADD}`;

/** Explains to the reader why a pack shows no passage; null when it has passages. */
export function emptyPackMessage(pack: ResolvedPack): string | null {
  if (pack.items.some(({ kind }) => kind === 'passage')) return null;
  const missing = missingItemsIn(pack);
  if (missing.length > 0) return `这个宣讲单里的 ${missing.length} 句，现在的正文里都没有了。`;
  const untouched = pack.title === '' && pack.items.length === 0;
  return untouched ? EMPTY_PACK_MESSAGE : `宣讲单里还没有句子。${HOW_TO_ADD}`;
}
