import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { passageId } from '#edition/address.ts';
import type { Document, Section } from '#edition/document.ts';
import { layerId } from '#edition/layer.ts';
import type { Layer } from '#edition/layer.ts';
import { locatorOf } from '#edition/locator.ts';
import { listOf } from '#edition/list.ts';
import { layerOf, readingText } from '#edition/passage.ts';
import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';
import { parseSection } from '#markdown/section.ts';
import { checkFacts } from './facts.ts';
import { fingerprint } from './fingerprint.ts';
import { listsIn, outline, partsIn } from './outline.ts';
import type { Announced } from './outline.ts';
import { documentSchema } from './schema.ts';
import { readYaml } from './yaml.ts';

/** A document as read from its folder, with the source file it must equal. */
export interface LoadedDocument {
  document: Document;
  source: { text: string; file: string };
}

/**
 * One document from its folder: facts from document.yaml, text from the sections' MDX.
 * @param folder path of the folder; paths in messages are relative to `base`
 * @throws EditionError with every fault found
 */
export function loadDocument(folder: string, base: string): LoadedDocument {
  const name = (file: string) => relative(base, join(folder, file)).replaceAll('\\', '/');
  const yamlFile = name('document.yaml');
  const { data: facts, lineOf } = readYaml(
    readFileSync(join(folder, 'document.yaml'), 'utf8'),
    yamlFile,
    documentSchema,
  );
  const announced = outline(facts.contents);
  const files = globSync('**/*.mdx', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
  const problems = checkFacts(facts, announced, files, { file: yamlFile, lineOf });
  const sourceFile = name(facts.source.file);
  if (!existsSync(join(folder, facts.source.file)))
    problems.push(missingSource(yamlFile, sourceFile));
  const layers: Layer[] = facts.layers.map((layer) => ({
    id: layerId(layer.mode, layer.of),
    ...layer,
  }));
  const id = basename(folder);
  const sections = announced.flatMap((entry) => {
    if (!files.includes(entry.file)) return [];
    return collect(problems, () =>
      readSection(id, entry, join(folder, entry.file), name(entry.file), layers),
    );
  });
  if (problems.length > 0) throw new EditionError(problems);
  const { contents, lists, layers: _, ...rest } = facts;
  const document: Document = {
    ...rest,
    id,
    layers,
    sections,
    parts: partsIn(contents),
    lists: listsIn(lists, lineOf),
  };
  nameItems(document);
  const text = readFileSync(join(folder, facts.source.file), 'utf8');
  return { document, source: { text, file: sourceFile } };
}

function readSection(
  document: string,
  { id, part, locator }: Announced,
  path: string,
  file: string,
  layers: readonly Layer[],
): Section[] {
  const paragraphs = parseSection(readFileSync(path, 'utf8'), file, layers);
  const size = paragraphs.reduce((sum, paragraph) => sum + paragraph.lines.length, 0);
  let n = 0;
  return [
    {
      id,
      part,
      locator,
      paragraphs: paragraphs.map(({ form, lines }) => ({
        form,
        passages: lines.map(({ line, segments }) => {
          n += 1;
          const layer = layerOf(segments);
          return {
            id: passageId({ document, section: id, n }),
            document,
            part,
            section: id,
            n,
            form,
            locator: locatorOf({ section: locator, n, size }),
            layer,
            segments,
            file,
            line,
            fingerprint: fingerprint(layer, readingText(segments)),
          };
        }),
      })),
    },
  ];
}

/** Items of a named list are called by the list: 部署5 rather than 报告18. */
function nameItems(document: Document): void {
  for (const section of document.sections) {
    for (const passage of section.paragraphs.flatMap((paragraph) => paragraph.passages)) {
      const item = listOf(document, passage);
      if (item) passage.locator = locatorOf({ section: passage.locator, n: 1, size: 1, item });
    }
  }
}

function collect<T>(problems: Problem[], read: () => T[]): T[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EditionError)) throw error;
    problems.push(...error.problems);
    return [];
  }
}

function missingSource(file: string, source: string): Problem {
  return {
    file,
    message: `缺少原文文件 ${source}`,
    mend: '把收到的原文原样存成这个文件，或改正 source.file',
  };
}
