import { globSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { nameArticles } from '#edition/articles.ts';
import type { Document, Section } from '#edition/document.ts';
import { passageOfForm, passagesOf } from '#edition/document.ts';
import { layerId } from '#edition/layer.ts';
import { locatorOf } from '#edition/locator.ts';
import { listOf } from '#edition/lists.ts';
import { readingText } from '#edition/passage.ts';
import { EditionError, collect } from '#edition/problem.ts';
import { checkFacts } from './documentChecks.ts';
import { listsIn, outline, partsIn } from './contents.ts';
import { documentSchema } from './schema.ts';
import { readSection } from './loadSection.ts';
import { checkIssues, readIssues } from './earlierIssues.ts';
import { readYaml } from './yaml.ts';

/** A document as read from its folder, with the source file it must equal. */
export interface LoadedDocument {
  document: Document;
  source: { text: string; file: string };
  /** The source files of earlier issues, as received. */
  earlier: { text: string; file: string }[];
}

/**
 * One document from its folder: facts from document.yaml, text from the sections' MDX.
 * @param folder path of the folder; paths in messages are relative to `base`
 * @throws EditionError with every fault found
 */
export function loadDocument(folder: string, base: string): LoadedDocument {
  const name = (file: string) => relative(base, join(folder, file)).replaceAll('\\', '/');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const yaml = name('document.yaml');
  const { data: facts, lineOf } = readYaml(read('document.yaml'), yaml, documentSchema);
  const announced = outline(facts.contents);
  const files = globSync('**/*.{mdx,txt}', { cwd: folder }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const problems = checkFacts(facts, announced, files, { file: yaml, lineOf });
  const issued = facts.earlier ?? [];
  problems.push(...checkIssues(issued, files, read, { file: yaml, lineOf }, facts.source.markup));
  const id = basename(folder);
  const layers = facts.layers.map((layer) => ({ id: layerId(layer.mode, layer.of), ...layer }));
  const sections = announced
    .filter(({ file }) => files.includes(file))
    .flatMap((entry) => {
      const text = { content: read(entry.file), file: name(entry.file) };
      return collect(problems, () => readSection(id, entry, text, layers)) ?? [];
    });
  if (problems.length > 0) throw new EditionError(problems);
  const { contents, earlier, ...said } = facts;
  const lists = listsIn(facts.lists, lineOf);
  const parts = partsIn(contents).map((part) => ({
    id: part.id,
    name: part.name ?? headingOf(part.id, sections),
  }));
  const issuer = facts.issuer ?? '';
  const document: Document = {
    ...said,
    id,
    name: facts.name ?? '',
    issuer,
    layers,
    parts,
    sections,
    lists,
  };
  document.name ||= titleOf(document);
  if (facts.articles) nameArticles(document);
  if (facts.pages === 'section') for (const passage of passagesOf(document)) passage.paged = false;
  nameItems(document);
  const issues = readIssues(document, earlier ?? [], read);
  if (issues.length > 0) document.earlier = issues;
  return {
    document,
    source: { text: read(facts.source.file), file: name(facts.source.file) },
    earlier: issues.map(({ file }) => ({ text: read(file), file: name(file) })),
  };
}

/** A part that document.yaml does not name is called by the heading in its text. */
function headingOf(part: string, sections: readonly Section[]): string {
  const [first] = sections.find(({ id }) => id === part)?.paragraphs ?? [];
  return readingText(first?.passages.flatMap(({ segments }) => segments) ?? []);
}

/** A document that document.yaml does not name is called by its title, else by its folder. */
function titleOf(document: Document): string {
  const title = passageOfForm(document, 'title');
  return title ? readingText(title.segments) : document.id;
}

/** Items of a named list are called by the list: 部署5 rather than 报告18. */
function nameItems(document: Document): void {
  for (const passage of passagesOf(document)) {
    const item = listOf(document, passage);
    if (item) passage.locator = locatorOf({ section: passage.locator, n: 1, size: 1, item });
  }
}
