/** The names in documents of pack data, by which references are resolved. */
import { parsePassageId } from '#edition/address.ts';
import { OWN_LAYER } from '#edition/layer.ts';
import type { Excerpt } from '#packs/pack.ts';
import type { DocumentPackData } from '#packs/packData.ts';
import { documentsByStem, stemsOf } from '#search/locate/documentRegister.ts';
import type { DocumentRegister, RegisteredDocument } from '#search/locate/documentRegister.ts';
import type { NamedList } from '#search/locate/sectionNames.ts';
import { sectionNamesOf, sectionTitlesOf } from '#search/locate/sectionNames.ts';
import type { DocumentNames, NamedPassage } from '#search/locate/sectionNames.ts';

/** Returns the names in a document. */
export function namesInPackData(data: DocumentPackData): DocumentNames {
  const { id, name, lists } = data;
  const passages = namedPassages(data);
  return {
    id,
    name,
    sections: sectionNamesOf(passages),
    lists: [
      ...lists.map((list): NamedList => [id, list.name, list.passages.map(withoutDocument)]),
      ...formerNames(data),
    ],
    titles: sectionTitlesOf(passages),
    labels: [
      ...new Set(data.passages.map(({ layer }) => layer)),
      ...data.formerLabels.map(([former]) => former),
    ],
    blocks: [],
  };
}

function formerNames({ id: document, sections }: DocumentPackData): NamedList[] {
  return sections.flatMap(({ id, former = [], passages }) =>
    former.map((name): NamedList => [document, name, [`${id}#p1-p${passages.length}`]]),
  );
}

/** Returns the labels, present and former, of the layers of a passage; undefined for another place, or where one is not known. */
export function labelsOfPassage(
  { passages, formerLabels }: DocumentPackData,
  id: string,
): string[] | undefined {
  const passage = passages.find((each) => each.id === id);
  if (!passage) return undefined;
  // A passage bears the label of its first words that are not the document's own, which beside them are not cited.
  const othersIn = ({ runs }: Pick<Excerpt, 'runs'>) =>
    runs.filter(({ layer }) => layer !== OWN_LAYER).map(({ layer }) => layer);
  const known = new Map(
    passages.map((each) => [othersIn(each)[0] ?? OWN_LAYER, each.layer] as const),
  );
  const labels = othersIn(passage).map((layer) => known.get(layer));
  if (!labels.every((label) => label !== undefined)) return undefined;
  const own = new Set([passage.layer, ...labels]);
  const former = formerLabels.filter(([, label]) => own.has(label));
  return [...own, ...former.map(([name]) => name)];
}

/** Returns the register of documents with their names. */
export function registerOfPackData(
  documents: readonly DocumentPackData[],
  names: readonly DocumentNames[],
): DocumentRegister {
  return {
    documents: documents.map(({ id, name, source }): RegisteredDocument => [
      id,
      name,
      0,
      source.replace(/^《([\s\S]*)》$/u, '$1'),
    ]),
    stems: documentsByStem(names.map(stemsOf)),
  };
}

function namedPassages({ id: document, sections, passages }: DocumentPackData): NamedPassage[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return sections.flatMap(({ id: section, name, passages: ids }) => {
    const part = sections.find(({ id }) => section === id || section.startsWith(`${id}/`));
    return ids.map((id): NamedPassage => {
      const [passage, parsed] = [byId.get(id), parsePassageId(id)];
      if (!passage || !parsed) throw new Error(`the pack data of ${document} lacks ${id}`);
      return {
        section,
        sectionName: name,
        part: part && part.id !== section ? part.id : null,
        partName: part?.name ?? '',
        n: parsed.n,
        locator: passage.locator,
        text: passage.runs.map(({ text }) => text).join(''),
      };
    });
  });
}

function withoutDocument(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
