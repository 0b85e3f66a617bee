/** The whole text again in few files, for whoever must read all of it. */
import type { Block, BlockSection } from '#search/match/block.ts';

/** Characters of a volume, unless one document alone has more. */
const VOLUME_LENGTH = 150_000;

/** The text as volumes of whole documents, so that no match crosses from one to the next. */
export function volumesOf(blocks: readonly Block[]): Block[][] {
  const volumes: Block[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const document of documentsIn(blocks)) {
    const size = lengthOf(document);
    if (length + size > VOLUME_LENGTH) {
      volumes.push([]);
      length = 0;
    }
    volumes[volumes.length - 1]?.push(document);
    length += size;
  }
  return volumes;
}

/** One block for each document. */
function documentsIn(blocks: readonly Block[]): Block[] {
  const documents: Block[] = [];
  let goesOn = false;
  for (const { more, ...block } of blocks) {
    const last = documents[documents.length - 1];
    if (last && goesOn) append(last, block);
    else documents.push({ ...block, sections: block.sections.map(copied) });
    goesOn = more ?? false;
  }
  return documents;
}

function append(document: Block, { parts, sections }: Block): void {
  document.parts = { ...document.parts, ...parts };
  for (const section of sections) {
    const last = document.sections[document.sections.length - 1];
    if (last?.id === section.id) last.passages.push(...section.passages);
    else document.sections.push(copied(section));
  }
}

function copied(section: BlockSection): BlockSection {
  return { ...section, passages: [...section.passages] };
}

function lengthOf({ sections }: Block): number {
  let length = 0;
  for (const { passages } of sections) for (const [text] of passages) length += text.length;
  return length;
}
