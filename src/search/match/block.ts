/** Passages as search sees them, and the compact form in which they are sent to the browser. */

/** A passage as search sees it: its text, its position and its layers. */
export interface SearchPassage {
  /** Position in the reading order of the whole library, from 0. */
  order: number;
  document: string;
  title: BlockDocument;
  part: string | null;
  partName: string;
  section: string;
  /** The section's own locator, e.g. 讲话（一）. */
  sectionName: string;
  /** The locators that the section had before. */
  formerSectionNames?: readonly string[];
  n: number;
  locator: string;
  text: string;
  /** The layers of its text, in order and without gaps. */
  layerSpans: LayerSpan[];
}

/**
 * A document's id; its name, empty when the library has only one document; and the source and issuer that citations
 * state, when the page does not state them itself.
 */
export type BlockDocument = readonly [id: string, name: string, source?: string, issuer?: string];

/** A range of a passage's text in one layer, `to` exclusive. */
export interface LayerSpan {
  layer: string;
  layerName: string;
  /** The names that the layer had before. */
  formerLayerNames?: readonly string[];
  /** Words in `relay` and `summary` mode must not be quoted as the speaker's own. */
  mode: string;
  from: number;
  to: number;
}

/** Consecutive passages of one document in as few characters as possible, as written to text files. */
export interface Block {
  /** Order of the first passage. */
  from: number;
  document: BlockDocument;
  parts: Record<string, string>;
  layers: (readonly [id: string, name: string, mode: string, ...former: string[]])[];
  /** Whether the document continues in the next block. */
  more?: true;
  sections: BlockSection[];
}

/** The passages of a section, or those of them that are in one block. */
export interface BlockSection {
  id: string;
  part: string | null;
  locator: string;
  /** Locators that it had before. */
  former?: readonly string[];
  /** Number of the first passage here within its section. */
  n: number;
  /**
   * The texts of the layer spans, separated by line breaks; the index of each span's layer in the block; and the
   * locator, if it is not the section's locator followed by the number.
   */
  passages: (readonly [texts: string, layers: readonly number[], locator?: string])[];
}

/** Returns the passages of a block in reading order. */
export function passagesOfBlock(block: Block): SearchPassage[] {
  let order = block.from;
  return block.sections.flatMap((section) =>
    section.passages.map(([texts, layers, locator], index): SearchPassage => {
      const n = section.n + index;
      return {
        order: order++,
        document: block.document[0],
        title: block.document,
        part: section.part,
        partName: partNameIn(block, section.part),
        section: section.id,
        sectionName: section.locator,
        ...(section.former && { formerSectionNames: section.former }),
        n,
        locator: locator ?? `${section.locator}${n}`,
        ...textAndSpans(block, texts.split('\n'), layers),
      };
    }),
  );
}

function partNameIn({ parts }: Block, part: string | null): string {
  if (part === null) return '';
  const name = parts[part];
  if (name === undefined) throw new Error(`part ${part} has no name in its block`);
  return name;
}

function textAndSpans(
  block: Block,
  texts: readonly string[],
  layers: readonly number[],
): Pick<SearchPassage, 'text' | 'layerSpans'> {
  let text = '';
  const layerSpans = texts.map((words, index) => {
    const [layer, layerName, mode, ...former] = block.layers[
      layers[index] as number
    ] as Block['layers'][0];
    const from = text.length;
    text += words;
    const named = { layer, layerName, ...(former[0] && { formerLayerNames: former }) };
    return { ...named, mode, from, to: text.length };
  });
  return { text, layerSpans };
}

/** Returns the texts of the passages of a block. */
export function textsOfBlock({ sections }: Block): string[] {
  const passages = sections.flatMap((section) => section.passages);
  return passages.map(([texts]) => texts.replaceAll('\n', ''));
}

/** Returns the text of all passages of a block. */
export function textOfBlock(block: Block): string {
  return textsOfBlock(block).join('');
}
