import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkCharacters } from '#edition/characters.ts';
import type { Document } from '#edition/document.ts';
import { passagesOf } from '#edition/document.ts';
import { compareWithSource } from '#edition/fidelity.ts';
import { checkLists } from '#edition/list.ts';
import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';
import { checkRecord } from '#edition/record.ts';
import type { Aliases, PublishedRecord } from '#edition/record.ts';
import { loadDocument } from './document.ts';
import type { LoadedDocument } from './document.ts';
import { sha256 } from './fingerprint.ts';
import { aliasesSchema, recordSchema } from './schema.ts';
import { readYaml } from './yaml.ts';

/** Everything the content folder holds, checked. */
export interface Library {
  documents: Document[];
  aliases: Aliases;
  record: PublishedRecord;
  /** Each document's source file as received, by document id. */
  sources: Record<string, string>;
}

export const RECORD_FILES = { record: 'content/published.json', aliases: 'content/aliases.yaml' };

/** Addresses that pages of the site itself use, closed to documents. */
const RESERVED_DOCUMENTS = [
  'about',
  'search',
  'data',
  'assets',
  'scripts',
  'pagefind',
  '404',
  'site',
];

/**
 * The library read from `<root>/content`, proven faithful to its sources.
 * @throws EditionError with every problem found
 */
export function loadLibrary(root: string): Library {
  const library = readLibrary(root);
  const problems = checkRecord(
    library.documents.flatMap(passagesOf),
    library.record,
    library.aliases,
    RECORD_FILES,
  );
  if (problems.length > 0) throw new EditionError(problems);
  return library;
}

/** The library proven faithful but not yet compared with the published record. @throws EditionError */
export function readLibrary(root: string): Library {
  const problems: Problem[] = [];
  const attempt = <T>(read: () => T): T[] => {
    try {
      return [read()];
    } catch (error) {
      if (!(error instanceof EditionError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  };
  const loaded = documentFolders(root).flatMap((folder) =>
    attempt(() => loadDocument(folder, root)),
  );
  problems.push(...loaded.flatMap(checkDocument));
  const [record = {}] = attempt(() => readRecord(root));
  const [aliases = {}] = attempt(() => readAliases(root));
  if (loaded.length === 0 && problems.length === 0) problems.push(noDocuments());
  if (problems.length > 0) throw new EditionError(problems);
  const sources = Object.fromEntries(
    loaded.map(({ document, source }) => [document.id, source.text]),
  );
  return { documents: loaded.map(({ document }) => document), aliases, record, sources };
}

function documentFolders(root: string): string[] {
  const content = resolve(root, 'content');
  return globSync('*/document.yaml', { cwd: content })
    .sort()
    .map((file) => join(content, dirname(file)));
}

function checkDocument({ document, source }: LoadedDocument): Problem[] {
  const file = `content/${document.id}/document.yaml`;
  return [
    ...checkName(document, file),
    ...checkSource(document, source.text, source.file),
    ...compareWithSource(document, source.text, source.file),
    ...checkCharacters(passagesOf(document)),
    ...checkLists(document, file),
  ];
}

function checkName({ id }: Document, file: string): Problem[] {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id) && !RESERVED_DOCUMENTS.includes(id)) return [];
  return [
    {
      file,
      message: `文件夹名“${id}”不能作地址`,
      mend: `改用小写英文字母、数字和连字符，并避开 ${RESERVED_DOCUMENTS.join('、')}`,
    },
  ];
}

function checkSource(document: Document, text: string, file: string): Problem[] {
  const actual = sha256(text);
  if (actual === document.source.sha256) return [];
  return [
    {
      file,
      message: '原文文件与登记的 SHA-256 不符：原文被改动过',
      readings: { 登记: document.source.sha256, 现在: actual },
      mend: '恢复收到时的原文；原文不得修改',
    },
  ];
}

function readRecord(root: string): PublishedRecord {
  const path = join(root, RECORD_FILES.record);
  if (!existsSync(path)) return {};
  return readYaml(readFileSync(path, 'utf8'), RECORD_FILES.record, recordSchema).data;
}

function readAliases(root: string): Aliases {
  const path = join(root, RECORD_FILES.aliases);
  if (!existsSync(path)) return {};
  return readYaml(readFileSync(path, 'utf8'), RECORD_FILES.aliases, aliasesSchema).data;
}

function noDocuments(): Problem {
  return {
    file: 'content',
    message: '没有找到任何文件（content/<文件>/document.yaml）',
    mend: '恢复 content 文件夹',
  };
}
