import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { passagePath, passageUrl } from '#edition/address.ts';
import { passageOfForm, passagesOf } from '#edition/document.ts';
import type { Document } from '#edition/document.ts';
import { removeWhitespace, readingText, sourceText } from '#edition/passage.ts';
import type { Passage } from '#edition/passage.ts';
import type { Site } from './site.ts';

/** A passage as `data/passages.json` gives it; `url` and `page` are relative to the site root. */
export interface PassageRecord {
  id: string;
  document: string;
  part: string | null;
  section: string;
  n: number;
  locator: string;
  layer: string;
  /** The reading text. */
  text: string;
  /** The source's characters for the same passage, white space folded away. */
  source: string;
  url: string;
  page: string;
}

/** Writes `data/passages.json`, and the reading text and the source of each document. */
export async function writeDataFiles(site: Site): Promise<void> {
  const { documents, sources } = site.library;
  const folder = join(site.dir, 'data');
  mkdirSync(folder, { recursive: true });
  const data = {
    documents: documents.map(documentRecord),
    passages: documents.flatMap(passagesOf).map(toRecord),
  };
  writeFileSync(join(folder, 'passages.json'), `${JSON.stringify(data, null, 1)}\n`);
  for (const document of documents) {
    // Hosts send .txt without a charset: the byte order mark makes browsers read it as UTF-8.
    writeFileSync(join(folder, `${document.id}.txt`), `\uFEFF${plainText(document)}`);
    const source = sources[document.id];
    if (source === undefined) throw new Error(`${document.id}: the library has no source of it`);
    writeFileSync(join(folder, `${document.id}.source.txt`), source);
    for (const [i, text] of (site.library.earlier?.[document.id] ?? []).entries()) {
      writeFileSync(join(folder, `${document.id}.earlier-${i + 1}.txt`), text);
    }
  }
}

/** Returns the whole reading text of a document, with a blank line between paragraphs. */
export function plainText(document: Document): string {
  const paragraphs = document.sections.flatMap((section) => section.paragraphs);
  const lines = paragraphs.map(({ passages }) =>
    passages.map((p) => readingText(p.segments)).join(''),
  );
  return `${lines.join('\n\n')}\n`;
}

/** Returns a passage in the form of `data/passages.json`. */
function toRecord(passage: Passage): PassageRecord {
  const { id, document, part, section, n, locator, layer, segments } = passage;
  return {
    id,
    document,
    part,
    section,
    n,
    locator,
    layer,
    text: readingText(segments),
    source: removeWhitespace(sourceText(segments)),
    url: passageUrl(passage),
    page: passagePath(passage),
  };
}

function documentRecord(document: Document) {
  const { id, name, issuer, source, layers, parts, sections, lists } = document;
  return {
    id,
    name,
    title: titleOf(document),
    issuer,
    source: { sha256: source.sha256, url: `data/${id}.source.txt` },
    layers,
    parts,
    sections: sections.map(({ id: section, part, locator }) => ({ id: section, part, locator })),
    lists: lists.map(({ line: _, ...list }) => list),
  };
}

function titleOf(document: Document): string {
  const title = passageOfForm(document, 'title');
  return title ? readingText(title.segments) : document.name;
}
