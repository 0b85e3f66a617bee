import type { Document } from '#edition/document.ts';
import type { Passage, Segment } from '#edition/passage.ts';
import { layerOf } from '#edition/passage.ts';

/** Creates a segment of plain text in a layer. */
export function words(text: string, layer = 'own'): Segment {
  return { layer, text, source: text };
}

/** A joined page break. */
export const JOIN: Segment = { layer: 'own', text: '', source: '\n', act: 'join' };

/** Creates a correction of the source. */
export function correction(source: string, text: string): Segment {
  return { layer: 'own', text, source, act: 'correction' };
}

/** Creates a passage of section `one` of document `doc`, on the line of its number. */
export function passage(
  n: number,
  segments: Segment[] | string,
  rest: Partial<Passage> = {},
): Passage {
  const parts = typeof segments === 'string' ? [words(segments)] : segments;
  const section = rest.section ?? 'one';
  return {
    id: `doc/${section}#p${n}`,
    document: 'doc',
    part: null,
    section,
    n,
    form: 'text',
    locator: `${section}${n}`,
    layer: layerOf(parts),
    segments: parts,
    file: `content/doc/${section}.mdx`,
    line: n,
    fingerprint: `own:${n}`,
    ...rest,
  };
}

/** Creates a document of these paragraphs; a section starts with the first passage that names it. */
export function documentOf(paragraphs: Passage[][], rest: Partial<Document> = {}): Document {
  const ids = [...new Set(paragraphs.flat().map(({ section }) => section))];
  return {
    id: 'doc',
    name: '样本',
    issuer: '某单位',
    source: { file: 'source.txt', sha256: '' },
    layers: [
      { id: 'own', mode: 'own', label: '通知表述', note: '' },
      { id: 'relay-speech', mode: 'relay', of: 'speech', label: '通知转述讲话', note: '' },
    ],
    parts: [],
    doors: [],
    sections: ids.map((id) => ({
      id,
      part: null,
      locator: id,
      paragraphs: paragraphs
        .filter(([first]) => first?.section === id)
        .map((passages) => ({ form: passages[0]?.form ?? 'text', passages })),
    })),
    lists: [],
    absent: [],
    ...rest,
  };
}
