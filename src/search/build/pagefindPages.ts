/** The pages that Pagefind indexes: one record a section, with a heading for each passage. */
import { sectionPath } from '#edition/address.ts';
import { escapeHtml } from '#edition/cite/html.ts';
import { firstPassageIn, layerById, passagesIn, sectionName } from '#edition/document.ts';
import type { Document, Section } from '#edition/document.ts';
import { layerTextsIn, readingText } from '#edition/passage.ts';
import type { Library } from '#library/library.ts';
import { DOCUMENT, PART, WHOSE_WORDS } from '#words.ts';
import { tokensOf } from './pagefindText.ts';

/** A page for Pagefind: its address from the site's root, and its HTML. */
export interface PagefindPage {
  url: string;
  content: string;
}

/**
 * Returns a page for every section, in the order of first publication: in another order a new document would change
 * every chunk of the index. Results can be sorted by the order of reading.
 */
export function pagefindPagesOf({
  documents,
  record,
}: Pick<Library, 'documents' | 'record'>): PagefindPage[] {
  const published = new Map(Object.keys(record).map((id, number) => [id, number]));
  const pages = documents
    .flatMap((document) => document.sections.map((section) => ({ document, section })))
    .map(({ document, section }, order) => {
      const number = published.get(firstPassageIn(section).id) ?? published.size;
      return { number, page: pageOf(document, section, order) };
    });
  // Sections that are not recorded yet, in a draft, stay in the order of reading.
  return pages.sort((a, b) => a.number - b.number).map(({ page }) => page);
}

function pageOf(document: Document, section: Section, order: number): PagefindPage {
  const passages = passagesIn(section);
  const layers = new Set(
    passages.flatMap(({ segments }) => layerTextsIn(segments).map(({ layer }) => layer)),
  );
  const part = document.parts.find(({ id }) => id === section.part)?.name;
  const title = `${sectionName(document, section)} · ${document.name}`;
  const filters = [
    [DOCUMENT, document.name],
    ...(part === undefined ? [] : [[PART, part]]),
    ...[...layers].map((layer) => [WHOSE_WORDS, layerById(document, layer).label]),
  ];
  const body = passages.map(
    ({ n, segments }) =>
      `<h3 id="p${n}" data-pagefind-weight="1">${escapeHtml(tokensOf(readingText(segments)))}</h3>`,
  );
  return {
    url: sectionPath(document.id, section.id),
    content: `<html><head><title>${escapeHtml(title)}</title></head><body data-pagefind-body
data-pagefind-meta="title:${escapeHtml(title)}" data-pagefind-sort="order:${order}">
${filters.map(([name, value = '']) => `<span data-pagefind-filter="${name}:${escapeHtml(value)}"></span>`).join('')}
${body.join('\n')}</body></html>`,
  };
}
