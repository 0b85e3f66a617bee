import type { Excerpt, ResolvedPack } from '#packs/pack.ts';

/** Makes a sample excerpt from its runs. */
export function excerptOf(runs: Excerpt['runs'], more: Partial<Excerpt> = {}): Excerpt {
  return {
    id: 'doc/one#p1',
    text: runs.map(({ text }) => text).join(''),
    runs,
    locator: '一1',
    layer: '通知表述',
    source: '《样本》',
    path: 'doc/one/p1/',
    mark: '',
    ...more,
  };
}

/** Makes a pack of resolved items. */
export function packOf(items: ResolvedPack['items'], title = ''): ResolvedPack {
  return { title, items };
}
