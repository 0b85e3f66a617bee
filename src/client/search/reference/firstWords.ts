/** The first passages of places and their words, from the text that the page has or the one block that holds them. */
import { OWN_LAYER } from '#edition/layer.ts';
import { blockFile, namesFile } from '#search/index/manifest.ts';
import type { DocumentRegister } from '#search/locate/documentRegister.ts';
import type { ReferenceTarget } from '#search/locate/placeNames.ts';
import type { DocumentNames } from '#search/locate/sectionNames.ts';
import { passagesOfBlock } from '#search/match/block.ts';
import type { Block, SearchPassage } from '#search/match/block.ts';
import type { SearchClient } from '../library/library.ts';

const LENGTH = 40;
/** The most blocks that are fetched for the first words of one list. */
const MOST_BLOCKS = 4;

/** Returns the first passages of places; undefined for one whose text would take too much to fetch. */
export async function firstPassagesOf(
  client: SearchClient,
  register: DocumentRegister,
  targets: readonly ReferenceTarget[],
): Promise<(SearchPassage | undefined)[]> {
  if (client.manifest.form === 'scan') {
    const { blocks } = await client.fullText();
    const passages = blocks.flat();
    return targets.map((target) => firstPassageIn(passages, target));
  }
  const blocks = await Promise.all(targets.map((target) => blockOf(client, register, target)));
  const fetched = new Set(blocks.slice(0, MOST_BLOCKS));
  return Promise.all(
    targets.map(async (target, at) => {
      const number = blocks[at];
      if (number === undefined || !fetched.has(number)) return undefined;
      const block = await client.loadPayload<Block>(blockFile(number));
      return firstPassageIn(passagesOfBlock(block), target);
    }),
  );
}

/** Returns the number of the block that holds a place. */
async function blockOf(
  { loadPayload }: SearchClient,
  { documents }: DocumentRegister,
  { document, section, n = 1 }: ReferenceTarget,
): Promise<number> {
  const at = documents.findIndex(([id]) => id === document);
  const [, , first] = documents[at] ?? [];
  if (first === undefined) throw new Error(`the register has no document ${document}`);
  const { sections, blocks } = await loadPayload<DocumentNames>(namesFile(at));
  const order = new Map(sections.map(([id], index) => [id, index]));
  const own = order.get(section) ?? -1;
  const later = blocks.findIndex(([start, from]) => {
    const index = order.get(start) ?? -1;
    return index > own || (index === own && from > n);
  });
  return first + (later === -1 ? blocks.length : later) - 1;
}

function firstPassageIn(
  passages: readonly SearchPassage[],
  { document, section, n = 1 }: ReferenceTarget,
): SearchPassage | undefined {
  return passages.find(
    (passage) => passage.document === document && passage.section === section && passage.n === n,
  );
}

/** Returns the first words of a passage, and whose they are. */
export function firstWordsOf(passage: SearchPassage): string {
  const text = passage.text.trim();
  const words = text.length > LENGTH ? `${[...text].slice(0, LENGTH).join('')}…` : text;
  return othersIn(passage) + words;
}

/** Tells whose words a passage carries besides the document's own, as citations write it; '' for none. */
function othersIn({ layerSpans }: SearchPassage): string {
  const others = layerSpans.filter(({ layer }) => layer !== OWN_LAYER);
  const names = [...new Set(others.map(({ layerName }) => layerName))];
  return names.length > 0 ? `〔${names.join('、')}〕` : '';
}
