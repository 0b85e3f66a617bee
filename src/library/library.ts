import { globSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkCharacters } from '#edition/gate/characters.ts';
import { goneIds } from '#edition/withdrawn.ts';
import type { Document } from '#edition/document.ts';
import { checkGiven } from '#edition/gate/metadata.ts';
import { passagesOf } from '#edition/document.ts';
import { compareWithSource, departures } from '#edition/gate/fidelity.ts';
import { checkLists } from '#edition/lists.ts';
import { EditionError, collect } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';
import { checkRecord } from '#edition/gate/permanence.ts';
import type { Aliases, PublishedRecord } from '#edition/gate/permanence.ts';
import type { References } from '#edition/parallels/parallels.ts';
import { NO_REFERENCES } from '#edition/parallels/parallels.ts';
import type { Term } from '#edition/term.ts';
import { loadDocument } from './loadDocument.ts';
import type { LoadedDocument } from './loadDocument.ts';
import { sha256 } from './fingerprint.ts';
import { readPacks } from './packs.ts';
import type { ReadyPack } from './packs.ts';
import { readAliases, readRecord } from './published.ts';
import { checkReferences, readReferences } from './parallels.ts';
import { checkTerms, readTerms } from './terms.ts';

/** Everything the content folder holds, checked. */
export interface Library {
  documents: Document[];
  aliases: Aliases;
  record: PublishedRecord;
  /** Each document's source file as received, by document id. */
  sources: Record<string, string>;
  /** The source files of each document's earlier issues, in the order of `document.earlier`, by document id. */
  earlier?: Record<string, string[]>;
  /** The ready-made lecture packs, by id. */
  packs: ReadyPack[];
  /** Which passages share words, as the editor decided. */
  references: References;
  /** The terms whose every occurrence is listed. */
  terms: Term[];
}

/** Addresses that pages of the site itself use, closed to documents. */
export const RESERVED_DOCUMENTS: readonly string[] = [
  'about',
  'search',
  'offline',
  'data',
  'assets',
  'scripts',
  'pagefind',
  '404',
  'site',
  'pack',
  'packs',
  'present',
  'handout',
  'office',
  'quote',
  'terms',
  'links',
  'documents',
];

/**
 * The library read from `<root>/content`, proven faithful to its sources and to its published addresses;
 * a draft's new passages need not be recorded yet.
 * @throws EditionError with every problem found
 */
export function loadLibrary(root: string, { draft = false } = {}): Library {
  const problems: Problem[] = [];
  const documents = collect(problems, () => readDocuments(root)) ?? [];
  const record = collect(problems, () => readRecord(root));
  const aliases = collect(problems, () => readAliases(root));
  // Addresses are compared only once the texts are right: a lost line would shift all that follow.
  if (problems.length === 0 && record && aliases) {
    const passages = documents.flatMap(({ document }) => passagesOf(document));
    const fresh = draft ? passages.map(({ id, fingerprint }) => [id, fingerprint]) : [];
    const recorded = { ...Object.fromEntries(fresh), ...record.data };
    const gone = goneIds(documents.map(({ document }) => document));
    problems.push(...checkRecord(passages, recorded, aliases.data, { record, aliases }, gone));
  }
  const packs =
    problems.length === 0
      ? collect(problems, () =>
          readPacks(
            root,
            documents.map(({ document }) => document),
          ),
        )
      : undefined;
  const references = collect(problems, () => readReferences(root));
  const terms = collect(problems, () => readTerms(root));
  // What is said about passages is compared with them only once they are right themselves.
  if (problems.length === 0 && references && terms) {
    const passages = documents.flatMap(({ document }) => passagesOf(document));
    problems.push(...checkReferences(references, passages), ...checkTerms(terms, passages));
  }
  if (problems.length > 0) throw new EditionError(problems);
  return {
    references: references?.data ?? NO_REFERENCES,
    terms: terms?.data.terms ?? [],
    packs: packs ?? [],
    documents: documents.map(({ document }) => document),
    aliases: aliases?.data ?? {},
    record: record?.data ?? {},
    earlier: Object.fromEntries(
      documents.map(({ document, earlier }) => [document.id, earlier.map(({ text }) => text)]),
    ),
    sources: Object.fromEntries(
      documents.map(({ document, source }) => [document.id, source.text]),
    ),
  };
}

/** Every document, each proven faithful to its source. @throws EditionError with every problem found */
export function readDocuments(root: string): LoadedDocument[] {
  const problems: Problem[] = [];
  const loaded = documentFolders(root).flatMap(
    (folder) => collect(problems, () => loadDocument(folder, root)) ?? [],
  );
  problems.push(...loaded.flatMap(checkDocument));
  if (loaded.length === 0 && problems.length === 0) problems.push(noDocuments());
  if (problems.length > 0) throw new EditionError(problems);
  return loaded;
}

function documentFolders(root: string): string[] {
  const content = resolve(root, 'content');
  return globSync('*/document.yaml', { cwd: content })
    .sort()
    .map((file) => join(content, dirname(file)));
}

/** Everything wrong with one document by itself: not faithful to its source, odd characters, lists that do not add up. */
export function checkDocument({ document, source }: LoadedDocument): Problem[] {
  const file = `content/${document.id}/document.yaml`;
  const altered = checkSource(document, source.text, source.file);
  return [
    ...checkName(document, file),
    ...checkGiven(document, file),
    // An altered source proves nothing about the edition.
    ...(altered.length > 0 ? altered : compareWithSource(document, source.text, source.file)),
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
  const [first] = departures(document, text);
  return [
    {
      file,
      line: first?.sourceLine,
      message: '原文文件与登记的 SHA-256 不符：原文被改动过',
      readings: { 登记: document.source.sha256, 现在: actual, ...first?.readings },
      mend: '恢复收到时的原文；原文不得修改',
    },
  ];
}

function noDocuments(): Problem {
  return {
    file: 'content',
    message: '没有找到任何文件（content/<文件>/document.yaml）',
    mend: '恢复 content 文件夹',
  };
}
