/** The shards of the full text: few files, for a scan of all of it. */
import type { Block, BlockSection } from '#search/match/block.ts';

/** The characters of a shard, unless one document alone has more. */
const SHARD_LENGTH = 150_000;

/** Divides the text into shards of whole documents, so that no match crosses from one shard to the next. */
export function shardsOf(blocks: readonly Block[]): Block[][] {
  const shards: Block[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const document of mergeIntoDocuments(blocks)) {
    const size = lengthOf(document);
    if (length + size > SHARD_LENGTH) {
      shards.push([]);
      length = 0;
    }
    shards[shards.length - 1]?.push(document);
    length += size;
  }
  return shards;
}

/** Merges the blocks of each document into one. */
function mergeIntoDocuments(blocks: readonly Block[]): Block[] {
  const documents: Block[] = [];
  let continues = false;
  for (const { more, ...block } of blocks) {
    const last = documents[documents.length - 1];
    if (last && continues) append(last, block);
    else documents.push({ ...block, sections: block.sections.map(copySection) });
    continues = more ?? false;
  }
  return documents;
}

function append(document: Block, { parts, sections }: Block): void {
  document.parts = { ...document.parts, ...parts };
  for (const section of sections) {
    const last = document.sections[document.sections.length - 1];
    if (last?.id === section.id) last.passages.push(...section.passages);
    else document.sections.push(copySection(section));
  }
}

function copySection(section: BlockSection): BlockSection {
  return { ...section, passages: [...section.passages] };
}

function lengthOf({ sections }: Block): number {
  let length = 0;
  for (const { passages } of sections) for (const [text] of passages) length += text.length;
  return length;
}
