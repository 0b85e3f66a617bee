import { checkCharacters } from '#edition/gate/characters.ts';
import { withdrawnIds } from '#edition/withdrawn.ts';
import type { Document } from '#edition/document.ts';
import { passagesOf } from '#edition/document.ts';
import { checkMetadata } from '#edition/gate/metadata.ts';
import { checkFidelity, sourceDifferences } from '#edition/gate/fidelity.ts';
import { checkLists } from '#edition/lists.ts';
import { EditionError, collectProblems } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';
import { checkRecord } from '#edition/gate/permanence.ts';
import type { Aliases, PublishedRecord } from '#edition/gate/permanence.ts';
import { RESERVED_DOCUMENTS, addressNameFault } from '#edition/gate/reservedNames.ts';
import type { Site } from '#edition/site.ts';
import type { Parallels } from '#edition/parallels/parallels.ts';
import type { Synonym, Term } from '#edition/term.ts';
import type { ContentFiles } from './contentFiles.ts';
import { documentIds } from './contentFiles.ts';
import { checkLayout } from './contentLayout.ts';
import { loadDocument } from './loadDocument.ts';
import type { LoadedDocument } from './loadDocument.ts';
import { sha256 } from './fingerprint.ts';
import { readPacks } from './packs.ts';
import type { ReadyPack } from './packs.ts';
import { isNewSite, readAliases, readRecord } from './published.ts';
import { checkParallels, readParallels } from './parallels.ts';
import { readSite } from './site/readSite.ts';
import { checkSynonyms, readSynonyms } from './synonyms.ts';
import { checkTerms, readTerms } from './terms.ts';

export { RESERVED_DOCUMENTS };

/** The checked contents of the content folder. */
export interface Library {
  site: Site;
  /** The site's own icon, a PNG file, if it has one. */
  icon: Uint8Array<ArrayBuffer> | undefined;
  documents: Document[];
  aliases: Aliases;
  record: PublishedRecord;
  /** Each document's source file as received, by document id. */
  sources: Record<string, string>;
  /** The source files of each document's earlier issues, in the order of `document.earlier`, by document id. */
  earlier?: Record<string, string[]>;
  /** The ready-made lecture packs, by id. */
  packs: ReadyPack[];
  /** The editor's decisions about words that passages share. */
  parallels: Parallels;
  /** The terms whose every occurrence is listed. */
  terms: Term[];
  /** The words of the text that search offers besides words of everyday speech. */
  synonyms: Synonym[];
}

/** Documents that were read and checked before and have not changed since, by id. */
export type KnownDocuments = Map<string, CheckedDocument>;

/** Ways of loading a library. */
export interface LoadOptions {
  /** Lets passages be new that are not recorded yet. */
  draft?: boolean;
  /** Documents that need not be read again; those read now are added. */
  known?: KnownDocuments;
}

/**
 * Loads the library from the files below `content/` and checks it against its sources and its published addresses.
 * @throws EditionError with every problem found
 */
export function loadLibrary(
  files: ContentFiles,
  { draft = false, known }: LoadOptions = {},
): Library {
  const problems: Problem[] = [];
  const documents = collectProblems(problems, () => readDocuments(files, known)) ?? [];
  const record = collectProblems(problems, () => readRecord(files));
  const aliases = collectProblems(problems, () => readAliases(files));
  // Addresses are compared only when the texts are right: a lost line would shift all that follow.
  if (problems.length === 0 && record && aliases) {
    const passages = documents.flatMap(({ document }) => passagesOf(document));
    const fresh = draft ? passages.map(({ id, fingerprint }) => [id, fingerprint]) : [];
    const recorded = { ...Object.fromEntries(fresh), ...record.data };
    const gone = withdrawnIds(documents.map(({ document }) => document));
    problems.push(...checkRecord(passages, recorded, aliases.data, { record, aliases }, gone));
  }
  const packs =
    problems.length === 0
      ? collectProblems(problems, () =>
          readPacks(
            files,
            documents.map(({ document }) => document),
          ),
        )
      : undefined;
  const site = collectProblems(problems, () => readSite(files));
  const parallels = collectProblems(problems, () => readParallels(files));
  const terms = collectProblems(problems, () => readTerms(files));
  const synonyms = collectProblems(problems, () => readSynonyms(files));
  // Words of the text are compared with the passages only when those are right themselves.
  if (problems.length === 0 && parallels && terms && synonyms) {
    const passages = documents.flatMap(({ document }) => passagesOf(document));
    problems.push(
      ...checkParallels(parallels, passages),
      ...checkTerms(terms, passages),
      ...checkSynonyms(synonyms, passages),
    );
  }
  if (
    problems.length > 0 ||
    !site ||
    !record ||
    !aliases ||
    !packs ||
    !parallels ||
    !terms ||
    !synonyms
  ) {
    throw new EditionError(problems);
  }
  return {
    site: site.settings,
    icon: site.icon,
    parallels: parallels.data,
    terms: terms.data.terms,
    synonyms: synonyms.data.synonyms,
    packs,
    documents: documents.map(({ document }) => document),
    aliases: aliases.data,
    record: record.data,
    earlier: Object.fromEntries(
      documents.map(({ document, earlier }) => [document.id, earlier.map(({ text }) => text)]),
    ),
    sources: Object.fromEntries(
      documents.map(({ document, source }) => [document.id, source.text]),
    ),
  };
}

/** A document read from its folder, unless it cannot be read, and the problems found in it. */
interface CheckedDocument {
  loaded: LoadedDocument | undefined;
  problems: readonly Problem[];
}

/**
 * Reads every document and checks it against its source; those in `known` are taken from there.
 * @throws EditionError with every problem found
 */
export function readDocuments(
  files: ContentFiles,
  known: KnownDocuments = new Map(),
): LoadedDocument[] {
  const checked = documentIds(files, 'content').map((id) => {
    const document = known.get(id) ?? readDocument(files, id);
    known.set(id, document);
    return document;
  });
  const problems = checked.flatMap((document) => document.problems);
  problems.push(...checkLayout(files));
  if (checked.length === 0 && !isNewSite(files)) problems.push(noDocumentsProblem());
  if (problems.length > 0) throw new EditionError(problems);
  return checked.flatMap(({ loaded }) => loaded ?? []);
}

function readDocument(files: ContentFiles, id: string): CheckedDocument {
  const problems: Problem[] = [];
  const loaded = collectProblems(problems, () => loadDocument(files, `content/${id}`));
  if (loaded) problems.push(...checkDocument(loaded));
  return { loaded, problems };
}

/** Checks one document by itself: its name, its metadata, its source, its characters and its lists. */
export function checkDocument({ document, source }: LoadedDocument): Problem[] {
  const file = `content/${document.id}/document.yaml`;
  const altered = checkSource(document, source.text, source.file);
  return [
    ...checkName(document, file),
    ...checkMetadata(document, file),
    // A comparison with an altered source would prove nothing about the edition.
    ...(altered.length > 0 ? altered : checkFidelity(document, source.text, source.file)),
    ...checkCharacters(passagesOf(document)),
    ...checkLists(document, file),
  ];
}

function checkName({ id }: Document, file: string): Problem[] {
  const reserved = RESERVED_DOCUMENTS.includes(id);
  const fault = reserved ? '网站自己的页面用了这个地址' : addressNameFault(id);
  if (!fault) return [];
  return [
    {
      file,
      message: `文件夹名“${id}”不能作地址：${fault}`,
      mend: `改用小写英文字母、数字和连字符，并避开 ${RESERVED_DOCUMENTS.join('、')}`,
    },
  ];
}

function checkSource(document: Document, text: string, file: string): Problem[] {
  const actual = sha256(text);
  if (actual === document.source.sha256) return [];
  const [first] = sourceDifferences(document, text);
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

function noDocumentsProblem(): Problem {
  return {
    file: 'content',
    message: '没有找到任何文件（content/<文件>/document.yaml）',
    mend: '恢复 content 文件夹；要新建网站，运行 npm run new',
  };
}
