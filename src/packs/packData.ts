import { parsePassageId, passagePath } from '#edition/address.ts';
import type { Document } from '#edition/document.ts';
import { passagesIn, passagesOf, sectionName } from '#edition/document.ts';
import { sourceName } from '#edition/cite/citation.ts';
import { withdrawnFrom } from '#edition/withdrawn.ts';
import type { WithdrawnPassage } from '#edition/withdrawn.ts';
import { locatorOf } from '#edition/locator.ts';
import { excerptOf } from './excerpt.ts';
import { LIMITS } from './limits.ts';
import { checksumOf } from './checksum.ts';
import type { Excerpt, Pack, PackItem, WithdrawnPassageLink } from './pack.ts';
import type { PassageLookup } from './resolve.ts';

/** A part of a document that can be collected whole: a section or a list. */
export interface DocumentRange {
  id: string;
  name: string;
  /** Ids of its passages, in order. */
  passages: string[];
}

/** The data of one document that packs need; whatever can be derived is left out. */
export interface DocumentPackData {
  id: string;
  name: string;
  source: string;
  /** The sections, with names that they had before. */
  sections: (DocumentRange & { former?: string[] })[];
  lists: DocumentRange[];
  /** The labels that layers had before, each with the present one. */
  formerLabels: (readonly [former: string, label: string])[];
  passages: Omit<Excerpt, 'text' | 'source' | 'mark'>[];
  /** Excerpts of the passages that moved from this document, by old id. */
  moved: Record<string, Excerpt>;
  /** Links of the withdrawn passages, by id. */
  gone: Record<string, WithdrawnPassageLink>;
}

/** The pack data that the site has; tells a missing passage from data that did not load. */
export interface PackManifest {
  /** Ids of all documents with pack data. */
  volumes: string[];
  /** The ready-made packs, by id. */
  packs: Record<string, Pack>;
  /** The terms and names that no line of a slide may end within. */
  names: string[];
}

/** Builds the pack data of every document, and of every former document that aliases still name. */
export function packDataOf(
  documents: readonly Document[],
  aliases: Readonly<Record<string, string>>,
): DocumentPackData[] {
  const excerpts = new Map<string, Excerpt>();
  const byDocument = new Map<string, DocumentPackData>();
  for (const document of documents) {
    const own = passagesOf(document).map((passage) => excerptOf(document, passage));
    for (const excerpt of own) excerpts.set(excerpt.id, excerpt);
    byDocument.set(document.id, documentData(document, own));
  }
  for (const [from, to] of Object.entries(aliases)) {
    const id = parsePassageId(from)?.document;
    if (id === undefined) throw new Error(`not a passage id: ${from}`);
    const excerpt = excerpts.get(to);
    const data = byDocument.get(id) ?? emptyData(id);
    byDocument.set(id, data);
    if (excerpt) data.moved[from] = excerpt;
  }
  return [...byDocument.values()];
}

/** Every excerpt in the data of a document, by its id and its old ids. */
export function excerptsById({ source, passages, moved }: DocumentPackData): Map<string, Excerpt> {
  const own = passages.map((passage): [string, Excerpt] => {
    const text = passage.runs.map((run) => run.text).join('');
    return [passage.id, { ...passage, text, source, mark: checksumOf(text) }];
  });
  return new Map([...Object.entries(moved), ...own]);
}

/** Makes the lookup over the data of documents: excerpts, and links of withdrawn passages. */
export function passageLookup(documents: readonly DocumentPackData[]): PassageLookup {
  const excerpts = new Map(documents.flatMap((data) => [...excerptsById(data)]));
  const withdrawn = new Map(documents.flatMap(({ gone }) => Object.entries(gone)));
  return (id) => excerpts.get(id) ?? withdrawn.get(id);
}

/** Makes a pack of a section or list. */
export function packOfRange({ name, passages }: DocumentRange, data: DocumentPackData): Pack {
  const excerpts = excerptsById(data);
  const itemOf = (id: string): PackItem => {
    const excerpt = excerpts.get(id);
    if (!excerpt) throw new Error(`no excerpt of ${id}`);
    return { kind: 'passage', id, mark: excerpt.mark };
  };
  return { title: truncateTitle(name), items: passages.map(itemOf) };
}

/** Truncates a name to the length of a title, between characters, with an ellipsis. */
function truncateTitle(name: string): string {
  if (name.length <= LIMITS.line) return name;
  return `${name.slice(0, LIMITS.line - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

function documentData(document: Document, excerpts: readonly Excerpt[]): DocumentPackData {
  return {
    ...emptyData(document.id),
    name: document.name,
    source: sourceName(document),
    sections: document.sections.map((section) => ({
      id: section.id,
      name: sectionName(document, section),
      ...(section.former && { former: section.former }),
      passages: passagesIn(section).map(({ id }) => id),
    })),
    lists: document.lists
      .filter(({ items }) => items.length > 0)
      .map(({ id, name, items }) => ({
        id,
        name,
        passages: items.map((item) => `${document.id}/${item}`),
      })),
    formerLabels: document.layers.flatMap(({ label, former = [] }) =>
      former.map((name) => [name, label] as const),
    ),
    passages: excerpts.map(({ text: _text, source: _source, mark: _mark, ...rest }) => rest),
    gone: Object.fromEntries(
      withdrawnFrom(document).map((gone) => [gone.id, withdrawnLink(document, gone)] as const),
    ),
  };
}

/** The former name of a withdrawn passage, by its section's locator where the section still exists, and its page. */
function withdrawnLink(document: Document, { section, n }: WithdrawnPassage): WithdrawnPassageLink {
  const known = document.sections.find(({ id }) => id === section);
  const name = known
    ? locatorOf({ section: known.locator, n, size: n + 1 })
    : `${document.name} ${section} 第 ${n} 句`;
  return { name: `原${name}`, path: passagePath({ document: document.id, section, n }) };
}

function emptyData(id: string): DocumentPackData {
  const names = { name: '', source: '', sections: [], lists: [], formerLabels: [] };
  return { id, ...names, passages: [], moved: {}, gone: {} };
}
