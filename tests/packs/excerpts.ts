import type { Excerpt, ShownPack } from '#packs/pack.ts';

/** An excerpt made up for a test; its text is its runs. */
export function excerptOf(runs: Excerpt['runs'], more: Partial<Excerpt> = {}): Excerpt {
  return {
    id: 'doc/one#p1',
    text: runs.map(({ text }) => text).join(''),
    runs,
    locator: '一1',
    layer: '通知原文',
    source: '《样本》',
    path: 'doc/one/p1/',
    mark: '',
    ...more,
  };
}

/** A pack of items ready to be shown. */
export function packOf(items: ShownPack['items'], title = ''): ShownPack {
  return { title, items };
}
