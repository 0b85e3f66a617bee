import type { Markup } from '#edition/markup.ts';
import { sha256 } from '#library/fingerprint.ts';
import { announcedLists } from './structure/announcedLists.ts';
import { writeFacts } from './write/documentYaml.ts';
import { readParagraphs } from './structure/lines.ts';
import { readOutline } from './structure/outline.ts';
import type { Outline } from './structure/outline.ts';
import type { Division } from './structure/division.ts';
import type { PlannedPassage } from './write/planFiles.ts';
import { planFiles } from './write/planFiles.ts';
import type { Question } from './question.ts';
import { askAbsent, askVoices } from './structure/speakers.ts';

/** A document as received: its text, how it is marked up, and what was unsure in reading it. */
export interface Received {
  text: string;
  markup?: Markup;
  questions: Question[];
}

/** How much a draft holds, for the summary. */
export interface Figures {
  parts: number;
  sections: number;
  passages: number;
  joins: number;
  corrections: number;
  lists: number;
}

/** A document's folder before it is written: its files by path, and what the editor must decide. */
export interface Draft {
  files: Record<string, string>;
  questions: Question[];
  figures: Figures;
  /** The title as printed; empty when none was recognised. */
  title: string;
  passages: PlannedPassage[];
}

/** The draft of a document from its text. */
export function draftOf(received: Received): Draft {
  const { paragraphs, questions: unsure } = readParagraphs(received.text, received.markup);
  const questions = [...received.questions, ...unsure];
  const outline = readOutline(paragraphs, questions);
  const plan = planFiles(outline);
  const lists = announcedLists(plan.passages, questions);
  const told = plan.passages.filter((passage) => !passage.articles);
  questions.push(...askVoices(told, outline.ends.title?.text ?? ''));
  if (!outline.articles) questions.push(...askAbsent(outline.ends));
  const articles = outline.articles || outline.annexes.some((annex) => annex.articles);
  const facts = { ...outline, ...plan, articles, lists, markup: received.markup };
  const files = {
    'source.txt': received.text,
    'document.yaml': writeFacts({ ...facts, sha256: sha256(received.text) }),
    ...plan.files,
  };
  const ordered = questions.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const text = Object.values(plan.files).join('');
  const figures = {
    ...sizeOf(outline),
    passages: plan.passages.length,
    joins: text.split('<Join />').length - 1,
    corrections: text.split('<Correction ').length - 1,
    lists: lists.length,
  };
  const title = outline.ends.title?.text ?? '';
  return { files, questions: ordered, figures, title, passages: plan.passages };
}

function sizeOf({ divisions, annexes }: Outline): { parts: number; sections: number } {
  const all = (each: readonly Division[]): Division[] =>
    each.flatMap((division) => [division, ...all(division.divisions)]);
  const found = all([...divisions, ...annexes]);
  const parts = found.filter((division) => division.divisions.length > 0).length;
  return { parts, sections: found.length - parts };
}
