import type { PackItem, Pack } from '#packs/pack.ts';

/** Texts that careless code handles wrongly. */
const NASTY = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '𠮷野家 👩‍👩‍👧‍👦 é\u0301',
  '半个\uD842',
  '\uDFB7半个',
  '\u0000\u2028\u2029\uFEFF',
  '一二三“四”《五》……——',
  '{"kind":"note"}',
  '',
];

/** Makes a pack of random items over the given passages: runs, jumps, duplicates, headings, notes. */
export function randomPack(random: () => number, passages: readonly string[]): Pack {
  const below = (limit: number) => Math.floor(random() * limit);
  const text = () => `${NASTY[below(NASTY.length)]}${'注'.repeat(below(30))}`;
  const items: PackItem[] = [];
  for (let groups = below(12); groups > 0; groups -= 1) {
    const kind = below(4);
    if (kind === 0) items.push({ kind: 'heading', text: text() });
    else if (kind === 1) items.push({ kind: 'note', text: text() });
    else {
      const from = below(passages.length);
      for (const id of passages.slice(from, from + 1 + below(9))) {
        const mark = below(0x1000000).toString(36).padStart(5, '0');
        items.push({ kind: 'passage', id, mark });
      }
    }
  }
  return { title: text(), items };
}

/** Replaces lone surrogates in a pack, which no encoding carries. */
export function wellFormed(pack: Pack): Pack {
  const items = pack.items.map((item) =>
    item.kind === 'passage' ? item : { ...item, text: item.text.toWellFormed() },
  );
  return { title: pack.title.toWellFormed(), items };
}
