import type { ReceivedFile } from '#edition/document.ts';
import type { Markup } from '#edition/markup.ts';
import { sha256 } from '#library/fingerprint.ts';
import { findAnnouncedLists } from './structure/announcedLists.ts';
import { writeDocumentYaml } from './write/documentYaml.ts';
import type { FrontAndBack } from './structure/frontAndBack.ts';
import { readParagraphs } from './structure/lines.ts';
import { readOutline } from './structure/outline.ts';
import type { Outline } from './structure/outline.ts';
import type { Division } from './structure/division.ts';
import type { PlannedPassage } from './write/planFiles.ts';
import { planFiles } from './write/planFiles.ts';
import type { LeftOut, Question } from './question.ts';
import { askMissingFacts, askSpeakers } from './structure/speakers.ts';

/** A received document: its text, its markup, and the questions raised while reading it. */
export interface ReceivedText {
  text: string;
  markup?: Markup;
  /** The name of what read it, for the edition page; absent for a plain text. */
  reader?: string;
  questions: Question[];
  /** The kinds of content that are not in the text. */
  leftOut?: LeftOut[];
  /** The name and the hash of the file. */
  file?: { name: string; sha256: string };
}

/** The numbers of things in a draft, for the summary. */
export interface DraftCounts {
  parts: number;
  sections: number;
  passages: number;
  joins: number;
  corrections: number;
  /** Places that show 〓 for characters that nobody could read. */
  unreadable: number;
  lists: number;
}

/** The files of a draft by path; source.txt and document.yaml are always among them. */
export type DraftFiles = Record<string, string> & Record<'source.txt' | 'document.yaml', string>;

/** A document's folder before it is written, with the questions for the editor. */
export interface Draft {
  files: DraftFiles;
  questions: Question[];
  counts: DraftCounts;
  /** The title as printed; empty when none was recognised. */
  title: string;
  /** The year in which it was made, as far as it is stated. */
  year?: string;
  passages: PlannedPassage[];
}

/** Builds the draft of a document from its received text. */
export function draftOf(received: ReceivedText): Draft {
  const { paragraphs, questions: lineQuestions } = readParagraphs(received.text, received.markup);
  const questions = [...received.questions, ...lineQuestions];
  const outline = readOutline(paragraphs, questions);
  const title = outline.frontAndBack.title?.text ?? '';
  const plan = planFiles(outline);
  const lists = findAnnouncedLists(plan.passages, questions);
  const unnumbered = plan.passages.filter((passage) => !passage.articles);
  questions.push(...askSpeakers(unnumbered, title, outline.frontAndBack.speaker));
  if (!outline.articles) questions.push(...askMissingFacts(outline.frontAndBack));
  const articles = outline.articles || outline.annexes.some((annex) => annex.articles);
  const facts = {
    ...outline,
    ...plan,
    articles,
    lists,
    markup: received.markup,
    received: receivedFile(received),
  };
  const files = {
    'source.txt': received.text,
    'document.yaml': writeDocumentYaml({ ...facts, sha256: sha256(received.text) }),
    ...plan.files,
  };
  const ordered = questions.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const text = Object.values(plan.files).join('');
  const unreadable = text.match(/<Correction [^>]*>〓+</gu)?.length ?? 0;
  const counts = {
    ...countDivisions(outline),
    passages: plan.passages.length,
    joins: text.split('<Join />').length - 1,
    corrections: text.split('<Correction ').length - 1 - unreadable,
    unreadable,
    lists: lists.length,
  };
  const year = yearOf(outline.frontAndBack);
  return {
    files,
    questions: ordered,
    counts,
    title,
    passages: plan.passages,
    ...(year === undefined ? {} : { year }),
  };
}

/** Describes the file that was read, for the edition page; a plain text is its own source. */
function receivedFile({ reader, file, leftOut = [] }: ReceivedText): ReceivedFile | undefined {
  if (reader === undefined || !file) return undefined;
  const left = leftOut.map(({ what, count, why }) => `${what} ${count} 处：${why}`);
  return { ...file, read: reader, ...(left.length > 0 ? { leftOut: left } : {}) };
}

/** Returns the year of the date, else that of the number: 某发〔2024〕8号. */
function yearOf({ date = '', number = '' }: FrontAndBack): string | undefined {
  const digits = date.replace(/[〇○零一二三四五六七八九]/gu, (char) =>
    String('〇一二三四五六七八九'.indexOf(char.replace(/[○零]/u, '〇'))),
  );
  return /(?:19|20)\d\d/u.exec(digits)?.[0] ?? /(?:19|20)\d\d/u.exec(number)?.[0];
}

function countDivisions({ divisions, annexes }: Outline): { parts: number; sections: number } {
  const all = (each: readonly Division[]): Division[] =>
    each.flatMap((division) => [division, ...all(division.divisions)]);
  const found = all([...divisions, ...annexes]);
  const parts = found.filter((division) => division.divisions.length > 0).length;
  return { parts, sections: found.length - parts };
}
