import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '#edition/document.ts';
import { passagesOf } from '#edition/document.ts';
import { goneFrom } from '#edition/withdrawn.ts';
import type { Markup } from '#edition/markup.ts';
import type { List } from '#edition/document.ts';
import { checkLists } from '#edition/lists.ts';
import { sha256 } from '#library/fingerprint.ts';
import { ALIASES_FILE, usedAddresses, writeAliases } from '../write/aliases.ts';
import type { Draft } from '../draft.ts';
import { renewFacts, withoutList } from './updateFacts.ts';
import type { Question } from '../question.ts';
import { QUESTIONS_FILE, writeQuestions } from '../questionsFile.ts';
import { refusal } from '../refusal.ts';
import type { Reissue } from './reissue.ts';
import { reissue } from './reissue.ts';
import { withReissue } from '../write/writeDraft.ts';

/** What a new issue does to a document that is there already. */
export interface Renewal {
  outcome: 'same' | 'differs' | 'renewed';
  changes: string[];
  /** The ids whose record must be renewed. */
  changed: string[];
  questions: Question[];
}

/** A document that is there already is changed only on request, and only where the new issue differs. */
export function renew(
  { draft, markup }: { draft: Draft; markup?: Markup },
  document: Document,
  content: string,
  accept: boolean,
): Renewal {
  const { id, source } = document;
  const folder = join(content, id);
  const text = draft.files['source.txt'] ?? '';
  if (sha256(text) === source.sha256)
    return { outcome: 'same', changes: [], changed: [], questions: [] };
  if ((source.markup === 'markdown') !== (markup === 'markdown'))
    throw refusal(folder, '新稿与原来的原文格式不同（一份是 .md）', '用同一种格式再导入');
  const used = usedIn(document, content);
  const result = reissue(document, folder, draft.passages, used);
  const before = readFileSync(join(folder, source.file), 'utf8');
  const kept = freeFile(folder);
  const facts = renewFacts(readFileSync(join(folder, 'document.yaml'), 'utf8'), result, {
    before: { text: before, sha256: source.sha256, file: kept },
    now: { text, sha256: sha256(text) },
    draft: draft.files['document.yaml'] ?? '',
  });
  const questions = [
    ...facts.questions.map((words) => ({ text: words })),
    ...result.questions,
    ...stillOpen(draft, result, folder),
  ];
  const files = {
    ...result.files,
    [kept]: before,
    [source.file]: text,
    'document.yaml': facts.yaml,
  };
  const mend = (now: Document) => {
    const amiss = listsAmiss(now);
    for (const { id: list } of amiss)
      questions.push({ text: `列举 ${list} 与新稿的数目不合，已从 lists 里去掉：照新稿重写` });
    const yaml = amiss.reduce((words, list) => withoutList(words, list.id), facts.yaml);
    return { 'document.yaml': yaml, ...addQuestions(folder, questions) };
  };
  return withReissue({ files, mend }, content, id, ({ document: now, put }) => {
    const moves = movesOf(document, now, result, used.published);
    if (accept) {
      const aliases = writeAliases(content, moves);
      put(aliases === null ? {} : { [ALIASES_FILE]: aliases });
    }
    const outcome = accept ? 'renewed' : 'differs';
    const { changes } = result;
    return {
      outcome,
      changes: [...changes, ...sayMoves(moves)],
      changed: changedIn(document, now),
      questions,
    };
  });
}

/** The lists that do not add up, and those that do not without them. */
function listsAmiss(document: Document): List[] {
  const lines = new Set(checkLists(document, 'document.yaml').map(({ line }) => line));
  const amiss = document.lists.filter(({ line }) => lines.has(line));
  if (amiss.length === 0) return [];
  const lists = document.lists.filter((list) => !amiss.includes(list));
  return [...amiss, ...listsAmiss({ ...document, lists })];
}

function usedIn(document: Document, content: string) {
  const used = usedAddresses(content);
  const own = `${document.id}/`;
  const recorded = [...used].filter((address) => address.startsWith(own));
  const places = new Set([
    ...recorded.map((address) => address.slice(own.length)),
    ...goneFrom(document).map(({ section, n }) => `${section}#p${n}`),
    ...passagesOf(document).map(({ section, n }) => `${section}#p${n}`),
  ]);
  const sections = new Set([...places].map((place) => place.split('#')[0]));
  return {
    published: recorded.length > 0,
    isTaken: (place: string) => places.has(place) || sections.has(place),
  };
}

/** Where the passages went that do not stand at their address any more. */
function movesOf(
  { id }: Document,
  now: Document,
  { places }: Reissue,
  published: boolean,
): Record<string, string | null> {
  if (!published) return {};
  const present = new Set(passagesOf(now).map((passage) => passage.id));
  const moves = [...places].flatMap(([from, to]): [string, string | null][] =>
    present.has(`${id}/${from}`) ? [] : [[`${id}/${from}`, to && `${id}/${to}`]],
  );
  return Object.fromEntries(moves);
}

function sayMoves(moves: Record<string, string | null>): string[] {
  return Object.entries(moves).flatMap(([from, to]) =>
    to === null ? [] : [`→ 旧地址 ${from} 自动转到 ${to}`],
  );
}

function changedIn(before: Document, now: Document): string[] {
  const known = new Map(passagesOf(before).map(({ id, fingerprint }) => [id, fingerprint]));
  return passagesOf(now)
    .filter(({ id, fingerprint }) => known.has(id) && known.get(id) !== fingerprint)
    .map(({ id }) => id);
}

/** What the draft leaves open about words that are new; of what concerns the whole, what was not asked before. */
function stillOpen(draft: Draft, { isNew }: Reissue, folder: string): Question[] {
  const file = join(folder, QUESTIONS_FILE);
  const asked = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return draft.questions.filter(({ line, text }) =>
    line === undefined ? !asked.includes(text) : isNew(line),
  );
}

function addQuestions(folder: string, questions: readonly Question[]): Record<string, string> {
  const file = join(folder, QUESTIONS_FILE);
  const written = writeQuestions(questions)[QUESTIONS_FILE];
  if (written === undefined) return {};
  if (!existsSync(file)) return { [QUESTIONS_FILE]: written };
  const added = written.slice(written.indexOf('- [ ]'));
  return { [QUESTIONS_FILE]: `${readFileSync(file, 'utf8').trimEnd()}\n\n## 新稿\n\n${added}` };
}

function freeFile(folder: string): string {
  for (let n = 1; ; n += 1)
    if (!existsSync(join(folder, `source-${n}.txt`))) return `source-${n}.txt`;
}
