import { passagesOf } from '#edition/document.ts';
import { loadLibrary } from '#library/library.ts';
import { excerptOf } from '#packs/excerpt.ts';
import type { Excerpt, ShownItem, ShownPack } from '#packs/pack.ts';

/** Every passage the library holds. */
export const EXCERPTS: readonly Excerpt[] = loadLibrary(process.cwd()).documents.flatMap(
  (document) => passagesOf(document).map((passage) => excerptOf(document, passage)),
);

/** A passage as an item of a pack. */
export function shown(excerpt: Excerpt, changed = false): ShownItem {
  return { kind: 'passage', excerpt, changed };
}

/** A pack of every passage. */
export const WHOLE: ShownPack = { title: '全文', items: EXCERPTS.map((excerpt) => shown(excerpt)) };

/** A pack as long as anybody's: five hundred passages. */
export const LONG: ShownPack = {
  title: '很长',
  items: Array.from({ length: 500 }, (_, index) => EXCERPTS[index % EXCERPTS.length]).flatMap(
    (excerpt) => (excerpt ? [shown(excerpt)] : []),
  ),
};

/** The words of a pack's passages, end to end. */
export function textIn({ items }: ShownPack): string {
  return items.map((item) => (item.kind === 'passage' ? item.excerpt.text : '')).join('');
}

/** What XML forbids, what it must escape, and what only looks like Han characters. */
export const HOSTILE = ']]> <script>&amp;"\' \u0000\u000B\uFFFE\uD800 \u2F2F会 \uDC00 _x000D_ 😀';
/** The same as a file should hold it. */
export const HARMLESS = ']]> <script>&amp;"\'  工会  _x000D_ 😀';

/** A pack of everything that is not canonical text, and as hostile as can be. */
export const TRYING: ShownPack = {
  title: HOSTILE,
  items: [
    { kind: 'note', text: '在一切之前' },
    { kind: 'heading', text: HOSTILE },
    { kind: 'note', text: `${HOSTILE}\n\r\n第二行` },
    { kind: 'missing', id: 'no/such#p1', name: 'no/such#p1', path: null },
    ...EXCERPTS.slice(0, 1).map((excerpt) => shown(excerpt, true)),
  ],
};
