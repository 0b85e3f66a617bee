import type { Document } from '#edition/document.ts';
import { passagesOf } from '#edition/document.ts';
import { withdrawnFrom } from '#edition/withdrawn.ts';
import type { Markup } from '#edition/markup.ts';
import type { List } from '#edition/document.ts';
import { checkLists } from '#edition/lists.ts';
import type { ContentFiles } from '#library/contentFiles.ts';
import { sha256 } from '#library/fingerprint.ts';
import { ALIASES_FILE, usedAddresses, writeAliases } from '../write/aliases.ts';
import type { Draft } from '../draft.ts';
import type { UpdatedFacts } from './updateFacts.ts';
import { updateFacts, removeList } from './updateFacts.ts';
import type { Question } from '../question.ts';
import { QUESTIONS_FILE } from '#library/openQuestions.ts';
import { questionLines, writeQuestions } from '../questionsFile.ts';
import { importError } from '../importError.ts';
import type { FileChanges } from '../write/documentChanges.ts';
import {
  changesIn,
  loadTexts,
  proveDocument,
  readDocumentTexts,
  withChanges,
} from '../write/documentChanges.ts';
import type { DocumentFolder, ReissuePlan } from './reissue.ts';
import { planReissue } from './reissue.ts';

/** The result of comparing a new issue with an existing document, and of applying it. */
export interface ReissueResult {
  outcome: 'same' | 'differs' | 'renewed';
  /** The differences in words for the editor, one line each. */
  differences: string[];
  /** The ids of passages whose record of published text must be updated. */
  changed: string[];
  questions: Question[];
  /** The files to write and to delete; none unless the new issue was accepted. */
  changes: FileChanges;
}

/** A new issue: its draft, its markup, and the document whose issue it is. */
export interface Reissue {
  draft: Draft;
  markup?: Markup;
  document: Document;
}

/**
 * Compares a new issue with the existing document in a content folder, and proves the document with the differences
 * applied, which are returned as changes when `accept` is set.
 * @throws EditionError when the two cannot be merged or the result does not pass the gate
 */
export function applyReissue(
  { draft, markup, document }: Reissue,
  files: ContentFiles,
  content: string,
  accept: boolean,
): ReissueResult {
  const { id, source } = document;
  const place = { files, folder: `${content}/${id}` };
  if (sha256(draft.files['source.txt']) === source.sha256)
    return { outcome: 'same', differences: [], changed: [], questions: [], changes: {} };
  if ((source.markup === 'markdown') !== (markup === 'markdown'))
    throw importError(place.folder, '新稿与原来的原文格式不同（一份是 .md）', '用同一种格式再导入');
  const used = addressesInUse(document, files, content);
  const plan = planReissue(document, place, draft.passages, used);
  const { changes, questions, now } = proveReissue(document, draft, plan, place);
  const moves = movedAddresses(document, now, plan, used.published);
  return {
    outcome: accept ? 'renewed' : 'differs',
    differences: [...plan.differences, ...describeMoves(moves)],
    changed: changedIds(document, now),
    questions,
    changes: accept
      ? { ...changesIn(place.folder, changes), ...aliasChanges(moves, files, content) }
      : {},
  };
}

function aliasChanges(
  moves: Record<string, string | null>,
  files: ContentFiles,
  content: string,
): FileChanges {
  const aliases = writeAliases(files, content, moves);
  return aliases === null ? {} : { [`${content}/${ALIASES_FILE}`]: aliases };
}

/** A new issue that passed the gate: its changes by path within the document's folder, and the document after them. */
interface ProvenReissue {
  changes: FileChanges;
  questions: Question[];
  now: Document;
}

/** Proves a document with a new issue, without the lists that no longer add up. @throws EditionError */
function proveReissue(
  document: Document,
  draft: Draft,
  plan: ReissuePlan,
  place: DocumentFolder,
): ProvenReissue {
  const { id } = document;
  const texts = readDocumentTexts(place.files, place.folder);
  const { files, facts } = reissuedFiles(document, draft, plan, place);
  const inconsistent = inconsistentLists(loadTexts(withChanges(texts, files), id));
  const questions = [
    ...facts.questions.map((words) => ({ text: words })),
    ...plan.questions,
    ...relevantQuestions(draft, plan, place),
    ...inconsistent.map(({ id: list }) => ({
      text: `分项清单 ${list} 与新稿的数目不合，已从 lists 里去掉：照新稿重写`,
    })),
  ];
  const yaml = inconsistent.reduce((words, list) => removeList(words, list.id), facts.yaml);
  const changes = { ...files, 'document.yaml': yaml, ...appendQuestions(place, questions) };
  return { changes, questions, now: proveDocument(withChanges(texts, changes), id) };
}

/** Returns the changed files of a document with a new issue: its text, its facts, its source and the old source. */
function reissuedFiles(
  { source }: Document,
  draft: Draft,
  plan: ReissuePlan,
  place: DocumentFolder,
): { files: FileChanges; facts: UpdatedFacts } {
  const read = (file: string) => place.files.read(`${place.folder}/${file}`);
  const text = draft.files['source.txt'];
  const before = read(source.file);
  const oldSourceFile = unusedSourceFile(place);
  const facts = updateFacts(read('document.yaml'), plan, {
    before: { text: before, sha256: source.sha256, file: oldSourceFile },
    now: { text, sha256: sha256(text) },
    draft: draft.files['document.yaml'],
  });
  const sources = { [oldSourceFile]: before, [source.file]: text };
  return { files: { ...plan.files, ...sources, 'document.yaml': facts.yaml }, facts };
}

/** Finds the lists that do not add up, and those that do not once these are removed. */
function inconsistentLists(document: Document): List[] {
  const lines = new Set(checkLists(document, 'document.yaml').map(({ line }) => line));
  const inconsistent = document.lists.filter(({ line }) => lines.has(line));
  if (inconsistent.length === 0) return [];
  const lists = document.lists.filter((list) => !inconsistent.includes(list));
  return [...inconsistent, ...inconsistentLists({ ...document, lists })];
}

function addressesInUse(document: Document, files: ContentFiles, content: string) {
  const used = usedAddresses(files, content);
  const own = `${document.id}/`;
  const recorded = [...used].filter((address) => address.startsWith(own));
  const addresses = new Set([
    ...recorded.map((address) => address.slice(own.length)),
    ...withdrawnFrom(document).map(({ section, n }) => `${section}#p${n}`),
    ...passagesOf(document).map(({ section, n }) => `${section}#p${n}`),
  ]);
  const sections = new Set([...addresses].map((address) => address.split('#')[0]));
  return {
    published: recorded.length > 0,
    isTaken: (address: string) => addresses.has(address) || sections.has(address),
  };
}

/** Maps the addresses that no longer exist to the new ones; null where the words are gone. */
function movedAddresses(
  { id }: Document,
  now: Document,
  { newAddresses }: ReissuePlan,
  published: boolean,
): Record<string, string | null> {
  if (!published) return {};
  const present = new Set(passagesOf(now).map((passage) => passage.id));
  const moves = [...newAddresses].flatMap(([from, to]): [string, string | null][] =>
    present.has(`${id}/${from}`) ? [] : [[`${id}/${from}`, to && `${id}/${to}`]],
  );
  return Object.fromEntries(moves);
}

function describeMoves(moves: Record<string, string | null>): string[] {
  return Object.entries(moves).flatMap(([from, to]) =>
    to === null ? [] : [`→ 旧地址 ${from} 自动转到 ${to}`],
  );
}

function changedIds(before: Document, now: Document): string[] {
  const known = new Map(passagesOf(before).map(({ id, fingerprint }) => [id, fingerprint]));
  return passagesOf(now)
    .filter(({ id, fingerprint }) => known.has(id) && known.get(id) !== fingerprint)
    .map(({ id }) => id);
}

/** Selects the draft's questions about new words, and those about the whole that were not asked before. */
function relevantQuestions(
  draft: Draft,
  { isNewLine }: ReissuePlan,
  { files, folder }: DocumentFolder,
): Question[] {
  const file = `${folder}/${QUESTIONS_FILE}`;
  const asked = files.has(file) ? files.read(file) : '';
  return draft.questions.filter(({ line, text }) =>
    line === undefined ? !asked.includes(text) : isNewLine(line),
  );
}

function appendQuestions(
  { files, folder }: DocumentFolder,
  questions: readonly Question[],
): Record<string, string> {
  const file = `${folder}/${QUESTIONS_FILE}`;
  if (!files.has(file)) return writeQuestions(questions);
  const added = questionLines(questions);
  return { [QUESTIONS_FILE]: `${files.read(file).trimEnd()}\n\n## 新稿\n\n${added}` };
}

function unusedSourceFile({ files, folder }: DocumentFolder): string {
  for (let n = 1; ; n += 1) if (!files.has(`${folder}/source-${n}.txt`)) return `source-${n}.txt`;
}
