import type { Excerpt, MissingItem, ResolvedPack } from '#packs/pack.ts';
import { missingReason } from '#packs/missing.ts';
import { LEFT_OUT } from '#words.ts';

/** Label in front of a trainer's note, so that it is not taken for the source's words. */
export const NOTE_LABEL = '宣讲人备注（不是原文）';

/** The caption of a passage: its locator and its layer. */
export function captionOf({ locator, layer }: Excerpt): string {
  return `${locator}　${layer}`;
}

/** The remark in place of a missing passage. */
export function missingRemark(missing: MissingItem): string {
  return `宣讲单里的${missingReason(missing)}，${LEFT_OUT}。`;
}

/** The remark on a passage whose text changed after it was collected. */
export function changedRemark({ locator }: Excerpt): string {
  return `${locator} 在收集之后改动过，这里是现在的文字。`;
}

/** The titles of the documents that a pack quotes, each once. */
export function sourcesOf({ items }: ResolvedPack): string[] {
  return [
    ...new Set(items.flatMap((item) => (item.kind === 'passage' ? [item.excerpt.source] : []))),
  ];
}
