import { passagesOf } from '#edition/document.ts';
import type { Document } from '#edition/document.ts';
import { importBytes } from '#importer/import.ts';
import type { Question } from '#importer/question.ts';
import { filesOf } from '#library/contentFiles.ts';
import { loadDocument } from '#library/loadDocument.ts';
import type { LoadedDocument } from '#library/loadDocument.ts';
import { numberingOf } from './lawNumbering.ts';
import { generatedLaws } from './lawTexts.ts';
import type { LawText } from './lawTexts.ts';

/** A law as the importer drafts it: the document, its source, and the questions for the editor. */
export interface ImportedLaw extends LoadedDocument {
  questions: readonly Question[];
}

/** Imports a law by itself. @throws EditionError when the importer or the gate rejects it */
export async function importLaw({ file, text }: LawText): Promise<ImportedLaw> {
  const bytes = new TextEncoder().encode(text);
  const { id, changes, questions } = await importBytes(bytes, file, filesOf({}));
  const written = Object.entries(changes).flatMap(([path, content]) =>
    content === null ? [] : [[path, content]],
  );
  return { ...loadDocument(filesOf(Object.fromEntries(written)), `content/${id}`), questions };
}

/** Imports generated laws, each by itself. */
export async function generatedLawDocuments(count: number): Promise<Document[]> {
  const imported = await Promise.all(generatedLaws(count).map(importLaw));
  return imported.map(({ document }) => document);
}

const ARTICLE = /第[零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?/u;
/** The end of a section's id that stands for a book, a part-book, a chapter or a section. */
const DIVISION = /(?:^|\/)[bdcs]\d+(?:-x\d+)?$/u;

/** Compares the articles and divisions of an imported law with the law's own numbering; says what differs. */
export function numberingFaults(document: Document, text: string): string[] {
  const { articles, headings, oddities } = numberingOf(text);
  const names = passagesOf(document).flatMap(({ locator }) => ARTICLE.exec(locator) ?? []);
  const found = names.filter((name, i) => name !== names[i - 1]);
  const divisions = document.sections.filter(({ id }) => DIVISION.test(id)).length;
  const oddity = oddities.join(', ') || 'numbering without gaps';
  return [
    ...(found.join() === articles.join()
      ? []
      : [`${articles.length} articles, ${found.length} found; ${oddity}`]),
    ...(divisions === headings ? [] : [`${headings} headings, ${divisions} divisions`]),
  ];
}
