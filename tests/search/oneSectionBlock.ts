import type { Block, BlockDocument } from '#search/match/block.ts';

/** Makes a block of one section, of which its first passage is number `n`, in the words of the document's own layer. */
export function oneSectionBlock(
  document: BlockDocument,
  passages: Block['sections'][number]['passages'],
  { from, n } = { from: 0, n: 1 },
): Block {
  return {
    from,
    document,
    parts: {},
    layers: [['own', '原文', 'own']],
    sections: [{ id: 's', part: null, locator: '节', n, passages }],
  };
}
