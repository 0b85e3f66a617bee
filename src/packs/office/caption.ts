import type { Excerpt, Missing, ShownPack } from '#packs/pack.ts';
import { absenceOf } from '#packs/missing.ts';

/** Stands before a trainer's own words, so that nobody takes them for the source's. */
export const NOTE_LABEL = '宣讲人备注（不是原文）';

/** Where a passage stands and whose words it is. */
export function captionOf({ locator, layer }: Excerpt): string {
  return `${locator}　${layer}`;
}

/** What to say in place of a passage that is not there any more. */
export function missingRemark(missing: Missing): string {
  return `备课单里的${absenceOf(missing)}，没有放进来。`;
}

/** What to say of a passage that is not what it was when it was collected. */
export function changedRemark({ locator }: Excerpt): string {
  return `${locator} 在收集之后改动过，这里是现在的文字。`;
}

/** The documents a pack draws on, each once. */
export function sourcesOf({ items }: ShownPack): string[] {
  return [
    ...new Set(items.flatMap((item) => (item.kind === 'passage' ? [item.excerpt.source] : []))),
  ];
}
