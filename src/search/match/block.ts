/** What search knows of a passage, and the form in which passages travel to the browser. */

/** A passage as search sees it: its words, where it is, whose words they are. */
export interface Entry {
  /** Place in the reading order of the whole library, from 0. */
  order: number;
  document: string;
  title: Title;
  part: string | null;
  partName: string;
  section: string;
  /** The section's own locator, e.g. 讲话（一）. */
  sectionName: string;
  n: number;
  locator: string;
  text: string;
  /** Who speaks in it in turn, from end to end (search/voice.ts). */
  voices: Voice[];
}

/** A document's id, the name that tells it from others (else empty), and what citations say of it where that is not the page's to say. */
export type Title = readonly [id: string, name: string, source?: string, issuer?: string];

/** A stretch of a passage in one layer. */
export interface Voice {
  layer: string;
  layerName: string;
  /** `relay` and `summary` words must not be quoted as anyone's own. */
  mode: string;
  from: number;
  to: number;
}

/** Consecutive passages of one document, as few characters as possible. */
export interface Block {
  /** Order of the first passage. */
  from: number;
  document: Title;
  parts: Record<string, string>;
  layers: (readonly [id: string, name: string, mode: string])[];
  /** Whether the document goes on in the next block. */
  more?: true;
  sections: BlockSection[];
}

/** A section's passages, or those of them that stand in one block. */
export interface BlockSection {
  id: string;
  part: string | null;
  locator: string;
  /** Number of the first passage here within its section. */
  n: number;
  /**
   * What each voice says, with a line break where another speaks; the numbers of their layers; and the locator where
   * it is not the section's with the number.
   */
  passages: (readonly [texts: string, layers: readonly number[], locator?: string])[];
}

/** The passages of a block in reading order. */
export function entriesOf(block: Block): Entry[] {
  let order = block.from;
  return block.sections.flatMap((section) =>
    section.passages.map(([texts, layers, locator], index): Entry => {
      const n = section.n + index;
      return {
        order: order++,
        document: block.document[0],
        title: block.document,
        part: section.part,
        partName: block.parts[section.part ?? ''] ?? '',
        section: section.id,
        sectionName: section.locator,
        n,
        locator: locator ?? `${section.locator}${n}`,
        ...spoken(block, texts.split('\n'), layers),
      };
    }),
  );
}

function spoken(
  block: Block,
  texts: readonly string[],
  layers: readonly number[],
): Pick<Entry, 'text' | 'voices'> {
  let text = '';
  const voices = texts.map((words, index) => {
    const [layer, layerName, mode] = block.layers[layers[index] as number] as Block['layers'][0];
    const from = text.length;
    text += words;
    return { layer, layerName, mode, from, to: text.length };
  });
  return { text, voices };
}

/** All the words of a block. */
export function textOf({ sections }: Block): string {
  const passages = sections.flatMap((section) => section.passages);
  return passages.map(([texts]) => texts.replaceAll('\n', '')).join('');
}
