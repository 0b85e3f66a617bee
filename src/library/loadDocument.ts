import { assignArticleLocators } from '#edition/articles.ts';
import type { Document, Section } from '#edition/document.ts';
import { passagesIn, passagesOf } from '#edition/document.ts';
import { layerId } from '#edition/layer.ts';
import { locatorOf } from '#edition/locator.ts';
import { listOf } from '#edition/lists.ts';
import { readingText } from '#edition/passage.ts';
import { titleLines } from '#edition/cite/title.ts';
import { EditionError, collectProblems } from '#edition/problem.ts';
import type { ContentFiles } from './contentFiles.ts';
import { filesBelow, folderProblem, foldersNamedAsFiles } from './contentFiles.ts';
import { checkFacts } from './documentChecks.ts';
import { readLists, announcedSections, announcedParts } from './contents.ts';
import { documentSchema } from './schema.ts';
import { readSection } from './loadSection.ts';
import { checkGone, checkIssues, readIssues } from './earlierIssues.ts';
import { readYaml } from './yaml.ts';

/** A document as read from its folder, with the source file that it must equal. */
export interface LoadedDocument {
  document: Document;
  source: { text: string; file: string };
  /** The source files of earlier issues, as received. */
  earlier: { text: string; file: string }[];
}

/**
 * Loads one document from its folder, e.g. `content/notice`: metadata from document.yaml, text from the MDX files of its
 * sections. The name of the folder is the id.
 * @throws EditionError with every fault found
 */
export function loadDocument(files: ContentFiles, folder: string): LoadedDocument {
  const pathOf = (file: string) => `${folder}/${file}`;
  const read = (file: string) => files.read(pathOf(file));
  const yaml = pathOf('document.yaml');
  const { data: facts, lineOf } = readYaml(read('document.yaml'), yaml, documentSchema);
  const announced = announcedSections(facts.contents);
  const texts = filesBelow(files, folder).filter((file) => /\.(?:mdx|txt)$/u.test(file));
  const problems = checkFacts(facts, announced, texts, { file: yaml, lineOf });
  problems.push(...foldersNamedAsFiles(files, folder).map((path) => folderProblem(pathOf(path))));
  const issued = facts.earlier ?? [];
  problems.push(...checkIssues(issued, texts, read, { file: yaml, lineOf }, facts.source.markup));
  const id = folder.slice(folder.lastIndexOf('/') + 1);
  const layers = facts.layers.map((layer) => ({ id: layerId(layer.mode, layer.of), ...layer }));
  const sections = announced
    .filter(({ file }) => texts.includes(file))
    .flatMap((entry) => {
      const file = pathOf(entry.file);
      const load = () => readSection(id, entry, { content: files.read(file), file }, layers);
      return collectProblems(problems, load) ?? [];
    });
  problems.push(...checkGone(issued, { file: yaml, lineOf }));
  if (problems.length > 0) throw new EditionError(problems);
  const { contents, earlier, ...metadata } = facts;
  const sizes = new Map(sections.map((section) => [section.id, passagesIn(section).length]));
  const lists = readLists(facts.lists, lineOf, sizes);
  const parts = announcedParts(contents).map((part) => ({
    ...part,
    name: part.name ?? partHeading(part.id, sections),
  }));
  const issuer = facts.issuer ?? '';
  const document: Document = {
    ...metadata,
    id,
    name: facts.name ?? '',
    issuer,
    layers,
    parts,
    sections,
    lists,
  };
  document.name ||= titleLines(document).join('') || document.id;
  if (facts.articles) assignArticleLocators(document);
  if (facts.pages === 'section') for (const passage of passagesOf(document)) passage.paged = false;
  nameListItems(document);
  const issues = readIssues(document, issued, read);
  if (issues.length > 0) document.earlier = issues;
  return {
    document,
    source: { text: read(facts.source.file), file: pathOf(facts.source.file) },
    earlier: issues.map(({ file }) => ({ text: read(file), file: pathOf(file) })),
  };
}

/** Returns the heading in the text of a part, which names the part when document.yaml does not. */
function partHeading(part: string, sections: readonly Section[]): string {
  const heading = sections.find(({ id }) => id === part)?.paragraphs[0];
  if (!heading) throw new Error(`part ${part} has no section with its heading`);
  return readingText(heading.passages.flatMap(({ segments }) => segments));
}

/** Gives the items of a named list locators by that list: 部署5 rather than 报告18. */
function nameListItems(document: Document): void {
  for (const passage of passagesOf(document)) {
    const item = listOf(document, passage);
    if (item) passage.locator = locatorOf({ section: passage.locator, n: 1, size: 1, item });
  }
}
