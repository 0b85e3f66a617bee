import type { Divided, Division } from './division.ts';
import { tellApart } from './division.ts';
import type { Ends } from './ends.ts';
import { readBack, readFront } from './ends.ts';
import { divideLaw, isLaw } from './law.ts';
import { divideNotice } from './notice.ts';
import type { Paragraph } from './paragraph.ts';
import type { Question } from './question.ts';

/** A document as its outline: front matter, divisions, what stands below the text, annexes. */
export interface Outline {
  front: Paragraph[];
  divisions: Division[];
  back: Paragraph[];
  annexes: Division[];
  ends: Ends;
  /** Whether it is written in articles. */
  articles: boolean;
}

const ANNEX = /^附\s?(?:件|录|表)\s?[〇一二三四五六七八九十\d]{0,3}\s?[:：]?$/u;

/** The outline of a document: a law's by its 编章节, any other's by its numbering; annexes stand by themselves. */
export function readOutline(paragraphs: readonly Paragraph[], questions: Question[]): Outline {
  const starts = paragraphs.flatMap(({ text }, i) => (ANNEX.test(text) && i > 0 ? [i] : []));
  const main = paragraphs.slice(0, starts[0]);
  const articles = isLaw(main);
  const ends: Ends = {};
  const below = articles ? 0 : readBack(main, ends);
  const text = main.slice(0, main.length - below);
  const title = text.find(({ level }) => level === 1);
  // A title marked as a heading is not the head of a division.
  const head = title ? text.indexOf(title) + 1 : 0;
  const { before, divisions } = divide(text.slice(head), articles, questions);
  const front = [...text.slice(0, head), ...before];
  Object.assign(ends, readFront(front, questions));
  const left = articles ? [] : leftOver(divisions, questions);
  const annexes = starts.map((start, i) =>
    annex(paragraphs.slice(start, starts[i + 1]), questions),
  );
  return {
    front,
    divisions,
    back: [...left, ...main.slice(main.length - below)],
    annexes: tellApart(annexes),
    ends,
    articles: articles || annexes.some(({ body }) => isLaw(body)),
  };
}

function divide(text: readonly Paragraph[], articles: boolean, questions: Question[]): Divided {
  return articles ? divideLaw(text) : divideNotice(text, questions);
}

function annex(own: Paragraph[], questions: Question[]): Division {
  const [heading, ...rest] = own;
  const { before, divisions } = divide(rest, isLaw(rest), questions);
  if (heading) heading.form = 'heading';
  const locator = (heading?.text ?? '').replace(/[\s:：]/gu, '');
  return { slug: 'annex', locator, body: heading ? [heading, ...before] : before, divisions };
}

/** Where every item of the last row is one paragraph, one more after the last item belongs to none of them. */
function leftOver(divisions: readonly Division[], questions: Question[]): Paragraph[] {
  let row = divisions;
  while ((row.at(-1)?.divisions.length ?? 0) > 0) row = row.at(-1)?.divisions ?? [];
  const last = row.at(-1);
  const others = row.slice(0, -1);
  const [, ...after] = last?.body ?? [];
  const [first] = after;
  if (!last || !first || others.length === 0 || others.some(({ body }) => body.length > 1))
    return [];
  questions.push({
    line: first.line,
    text: `“${last.locator}”之后的这一段没有编号，作为结尾；若仍属“${last.locator}”，移回它的 .mdx`,
  });
  last.body = last.body.slice(0, 1);
  return after;
}
