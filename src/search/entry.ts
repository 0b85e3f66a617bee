/** What search knows of a passage, and the form in which passages travel to the browser. */

/** A passage as search sees it: its words, where it is, whose words they are. */
export interface Entry {
  /** Place in the reading order of the whole library, from 0. */
  order: number;
  document: string;
  documentName: string;
  part: string | null;
  partName: string;
  section: string;
  /** The section's own locator, e.g. 讲话（一）. */
  sectionName: string;
  n: number;
  locator: string;
  layer: string;
  layerName: string;
  /** `relay` and `summary` words must not be quoted as anyone's own. */
  mode: string;
  text: string;
}

/** Consecutive passages of one document, as few characters as possible. */
export interface Block {
  /** Order of the first passage. */
  from: number;
  document: [id: string, name: string];
  parts: Record<string, string>;
  layers: Record<string, [name: string, mode: string]>;
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
  /** Text, layer, and the locator where it is not the section's with the number. */
  passages: (readonly [text: string, layer: string, locator?: string])[];
}

/** The passages of a block in reading order. */
export function entriesOf(block: Block): Entry[] {
  const [document, documentName] = block.document;
  let order = block.from;
  return block.sections.flatMap((section) =>
    section.passages.map(([text, layer, locator], index): Entry => {
      const n = section.n + index;
      const [layerName, mode] = block.layers[layer] ?? [layer, ''];
      const partName = section.part === null ? '' : (block.parts[section.part] ?? section.part);
      return {
        order: order++,
        document,
        documentName,
        part: section.part,
        partName,
        section: section.id,
        sectionName: section.locator,
        n,
        locator: locator ?? `${section.locator}${n}`,
        layer,
        layerName,
        mode,
        text,
      };
    }),
  );
}
