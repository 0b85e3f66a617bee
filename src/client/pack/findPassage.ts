/** Finds passages by locator, by id, or by an address copied from anywhere. */
import { addressOf, buildNameTrie, resolveReference } from '#search/locate/resolveReference.ts';
import type { NamedTarget, ReferenceTarget } from '#search/locate/resolveReference.ts';
import { parsePassageId } from '#edition/address.ts';
import { checksumOf } from '#packs/checksum.ts';
import type { PackItem } from '#packs/pack.ts';
import { excerptsById } from '#packs/packData.ts';
import type { DocumentPackData } from '#packs/packData.ts';

/** A passage or section that was found, with its passages as items of a pack. */
export interface FoundPlace {
  name: string;
  items: PackItem[];
}

/** Returns the documents whose ids stand in a typed address; none if the text is no address. */
export function documentsInAddress(typed: string, documents: readonly string[]): string[] {
  return pathSegments(typed).filter((segment) => documents.includes(segment));
}

/** Finds every place that a typed text may mean; several when the reader has to choose. */
export function findPlaces(typed: string, documents: readonly DocumentPackData[]): FoundPlace[] {
  const [addressed] = placesAtAddress(typed, documents);
  if (addressed) return [addressed];
  const found = resolveReference(buildNameTrie(documents.flatMap(namedTargets)), typed);
  if (found?.kind === 'place') return placesOf(found.target, documents);
  if (found?.kind !== 'choice') return [];
  return found.targets.flatMap((target) => placesOf(target, documents));
}

/**
 * Splits `https://host/any/folder/notice/speech/1/p3/bare/index.html?x#y` into segments, without those that only
 * say how the passage is shown.
 */
function pathSegments(typed: string): string[] {
  if (!typed.includes('/')) return [];
  const path = typed.trim().replace(/\?[^#]*/u, '');
  return path.split(/[/#]/u).filter((segment) => !['', 'index.html', 'bare'].includes(segment));
}

/** Tries every segment as the start of a site address, since a site may be served from any folder. */
function placesAtAddress(typed: string, documents: readonly DocumentPackData[]): FoundPlace[] {
  const segments = pathSegments(typed);
  return segments.flatMap((document, index) => {
    const rest = segments.slice(index + 1);
    const [, n] = /^p([1-9]\d*)$/u.exec(rest[rest.length - 1] ?? '') ?? [];
    const section = (n ? rest.slice(0, -1) : rest).join('/');
    const target = { document, documentName: '', section, locator: '' };
    return placesOf(n ? { ...target, n: Number(n) } : target, documents);
  });
}

/** Returns the place of a target, or nothing if no document has it. */
function placesOf(target: ReferenceTarget, documents: readonly DocumentPackData[]): FoundPlace[] {
  const data = documents.find(({ id }) => id === target.document);
  if (!data) return [];
  const excerpts = excerptsById(data);
  const section = data.sections.find(({ id }) => id === target.section);
  const isSection = target.n === undefined;
  const ids = isSection ? (section?.passages ?? []) : [addressOf(target)];
  const found = ids.flatMap((id) => excerpts.get(id) ?? []);
  const [first] = found;
  if (!first) return [];
  const name = isSection && section ? section.name : first.locator;
  const items = found.map(({ id, text }): PackItem => ({
    kind: 'passage',
    id,
    mark: checksumOf(text),
  }));
  return [{ name: `${name}（${data.name}）`, items }];
}

/** Returns every section and passage of a document by its locator, with and without the document's name. */
function namedTargets(data: DocumentPackData): NamedTarget[] {
  const document = { document: data.id, documentName: data.name };
  const targets = [
    ...data.sections.map(({ id, name, passages: [first, second] }): ReferenceTarget => {
      // A section of one passage is that passage: the reader need not choose between the two.
      const place = first && !second ? passagePosition(first) : { section: id };
      return { ...document, ...place, locator: name };
    }),
    ...data.passages.map(({ id, locator }): ReferenceTarget => ({
      ...document,
      ...passagePosition(id),
      locator,
    })),
  ];
  // The document's name in front tells a locator from the same one in another document.
  return targets.flatMap((target) =>
    ['', data.name].map((before) => ({ name: `${before}${target.locator}`, target })),
  );
}

function passagePosition(id: string): Pick<ReferenceTarget, 'section' | 'n'> {
  const parsed = parsePassageId(id);
  if (!parsed) throw new Error(`no id of a passage: ${id}`);
  return { section: parsed.section, n: parsed.n };
}
