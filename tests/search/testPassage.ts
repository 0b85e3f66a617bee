import type { LayerSpan, SearchPassage } from '#search/match/block.ts';

/** Makes a passage for a test, in one layer unless it has layer spans of its own. */
export function testPassage(
  order: number,
  text: string,
  {
    layer = 'own',
    layerName = '原文',
    mode = 'own',
    ...more
  }: Partial<SearchPassage & LayerSpan> = {},
): SearchPassage {
  return {
    order,
    document: 'd',
    title: ['d', ''],
    part: null,
    partName: '',
    section: 's',
    sectionName: '节',
    n: order + 1,
    locator: `节${order + 1}`,
    text,
    layerSpans: [{ layer, layerName, mode, from: 0, to: text.length }],
    ...more,
  };
}
