/** The blocks of text that search indexes and fetches. */
import { sourceName } from '#edition/cite/citation.ts';
import { placeOf } from '#edition/cite/place.ts';
import type { Document, Section } from '#edition/document.ts';
import { passagesIn } from '#edition/document.ts';
import { itemsOf } from '#edition/lists.ts';
import { readingText, layerTextsIn } from '#edition/passage.ts';
import type { Passage } from '#edition/passage.ts';
import type { Block, BlockSection } from '#search/match/block.ts';
import { folded } from '#search/match/fold.ts';
import { PLANNED_LENGTH } from '#search/index/indexLookup.ts';
import type { NamedList } from '#search/locate/sectionNames.ts';

/** The characters of a block, about a page: little to fetch for one result, and few matches cross a border. */
const BLOCK_LENGTH = 1500;

/** Divides documents into blocks of whole passages. A library's only document gets no name; the page states it. */
export function blocksOf(documents: readonly Document[]): Block[] {
  let from = 0;
  return documents.flatMap((document) => {
    const groups = groupPassages(document);
    return groups.map((passages, index) => {
      const block = toBlock(document, passages, from, documents.length > 1);
      from += passages.length;
      if (index < groups.length - 1) block.more = true;
      return block;
    });
  });
}

/**
 * Returns the lists whose items can be referred to by number, and the names of a library's only document, which its
 * blocks do not state.
 */
export function namedListsOf(documents: readonly Document[]): NamedList[] {
  const [only, another] = documents;
  const names = only && !another ? [only.name, sourceName(only)] : [];
  const lists = documents.flatMap((document) =>
    document.lists
      .filter(({ items }) => items.length > 0)
      .map((list): NamedList =>
        document.articles && list.locator
          ? [document.id, list.name, list.items, itemsOf(document, list).map(placeIn(document))]
          : [document.id, list.name, list.items],
      ),
  );
  return [
    ...names.map((name): NamedList => [only?.id ?? '', name, []]),
    ...lists,
    ...documents.flatMap(formerNamesOf),
  ];
}

/** Returns the former names of sections, which lead to their passages as the name of a list leads to its items. */
function formerNamesOf({ id: document, sections }: Document): NamedList[] {
  return sections.flatMap((section) => {
    const range = `${section.id}#p1-p${passagesIn(section).length}`;
    return (section.former ?? []).map((name): NamedList => [document, name, [range]]);
  });
}

const placeIn = (document: Document) => (passage: Passage) => placeOf(document, passage);

function groupPassages(document: Document): Passage[][] {
  const groups: Passage[][] = [];
  let length = Infinity;
  // A match of words that fit in one block must not reach into a third.
  let words = Infinity;
  for (const passage of document.sections.flatMap(passagesIn)) {
    const text = readingText(passage.segments);
    if (length + text.length > BLOCK_LENGTH && words >= PLANNED_LENGTH) {
      groups.push([]);
      length = 0;
      words = 0;
    }
    groups[groups.length - 1]?.push(passage);
    length += text.length;
    words += folded(text).length;
  }
  return groups;
}

function toBlock(
  document: Document,
  passages: readonly Passage[],
  from: number,
  named: boolean,
): Block {
  const sections: BlockSection[] = [];
  for (const passage of passages) {
    const section = document.sections.find(({ id }) => id === passage.section);
    if (!section) throw new Error(`${passage.id} has no section`);
    const last = sections[sections.length - 1];
    const blockPassage = toBlockPassage(document, passage, section);
    if (last?.id === section.id) last.passages.push(blockPassage);
    else {
      const { id, part, locator, former } = section;
      const names = { locator, ...(former && { former }) };
      sections.push({ id, part, ...names, n: passage.n, passages: [blockPassage] });
    }
  }
  const parts = new Set(sections.map(({ part }) => part));
  return {
    from,
    document: named
      ? [document.id, document.name, sourceName(document), document.issuer]
      : [document.id, ''],
    parts: Object.fromEntries(
      document.parts.filter(({ id }) => parts.has(id)).map(({ id, name }) => [id, name]),
    ),
    layers: document.layers.map(({ id, label, mode, former = [] }) => [id, label, mode, ...former]),
    sections,
  };
}

function toBlockPassage(
  document: Document,
  { n, locator, segments }: Passage,
  section: Section,
): BlockSection['passages'][number] {
  const speeches = layerTextsIn(segments);
  const texts = speeches.map(({ text }) => text).join('\n');
  const layers = speeches.map(({ layer }) => document.layers.findIndex(({ id }) => id === layer));
  return locator === `${section.locator}${n}` ? [texts, layers] : [texts, layers, locator];
}
