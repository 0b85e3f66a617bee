import type { Missing, ShownPack } from './pack.ts';

/** That a passage is not there any more, and why as far as that is known: what goes on behind it is the page's. */
export function absenceOf({ name, path }: Missing): string {
  return path === null ? ` ${name} 在本站已找不到` : `${name}在文件重发时已删去`;
}

/** The passages of a pack that are not there any more. */
export function missingIn({ items }: ShownPack): Missing[] {
  return items.flatMap((item) => (item.kind === 'missing' ? [item] : []));
}

/** Why there is nothing of a pack to be shown, in words for its reader; null when it has passages. */
export function vacancyOf(pack: ShownPack): string | null {
  if (pack.items.some(({ kind }) => kind === 'passage')) return null;
  const missing = missingIn(pack);
  if (missing.length > 0) return `这个备课单里的 ${missing.length} 个段句，现在的正文里都没有了。`;
  const bare = pack.title === '' && pack.items.length === 0;
  return `${bare ? '备课单是空的' : '备课单里还没有段句'}。在正文里点段句的小数字，选“加入备课单”。`;
}
