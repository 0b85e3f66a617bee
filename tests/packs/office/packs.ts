import { passagesOf } from '#edition/document.ts';
import { excerptOf } from '#packs/excerpt.ts';
import { officeLookOf } from '#packs/office/look.ts';
import type { OfficeLook } from '#packs/office/look.ts';
import type { Excerpt, ResolvedItem, ResolvedPack } from '#packs/pack.ts';
import { FIXTURE } from '../../fixture/library.ts';

/** The excerpts of every passage in the library. */
export const EXCERPTS: readonly Excerpt[] = FIXTURE.documents.flatMap((document) =>
  passagesOf(document).map((passage) => excerptOf(document, passage)),
);

/** Makes a resolved item of an excerpt. */
export function resolvedItem(excerpt: Excerpt, changed = false): ResolvedItem {
  return { kind: 'passage', excerpt, changed };
}

/** The look of the fixture's site. */
export const LOOK: OfficeLook = officeLookOf(FIXTURE.site);
/** A pack of every passage. */
export const WHOLE: ResolvedPack = {
  title: '全文',
  items: EXCERPTS.map((excerpt) => resolvedItem(excerpt)),
};

/** A very long pack: five hundred passages. */
export const LONG: ResolvedPack = {
  title: '很长',
  items: Array.from({ length: 500 }, (_, index) => EXCERPTS[index % EXCERPTS.length]).flatMap(
    (excerpt) => (excerpt ? [resolvedItem(excerpt)] : []),
  ),
};

/** Joins the words of a pack's passages. */
export function textIn({ items }: ResolvedPack): string {
  return items.map((item) => (item.kind === 'passage' ? item.excerpt.text : '')).join('');
}

/** A text of characters that XML forbids, that it must escape, and that only look like Han characters. */
export const HOSTILE = ']]> <script>&amp;"\' \u0000\u000B\uFFFE\uD800 \u2F2F会 \uDC00 _x000D_ 😀';
/** The hostile text as a file should contain it. */
export const HARMLESS = ']]> <script>&amp;"\'  工会  _x000D_ 😀';

/** A pack of every kind of item with hostile text. */
export const HOSTILE_PACK: ResolvedPack = {
  title: HOSTILE,
  items: [
    { kind: 'note', text: '在一切之前' },
    { kind: 'heading', text: HOSTILE },
    { kind: 'note', text: `${HOSTILE}\n\r\n第二行` },
    { kind: 'missing', id: 'no/such#p1', name: 'no/such#p1', path: null },
    ...EXCERPTS.slice(0, 1).map((excerpt) => resolvedItem(excerpt, true)),
  ],
};
