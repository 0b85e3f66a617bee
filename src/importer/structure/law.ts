import { readArticles } from './articles.ts';
import type { Divided, Division } from './division.ts';
import { numbered, tellApart } from './division.ts';
import type { Kind } from './marker.ts';
import type { Paragraph } from './paragraph.ts';
import { isHeading } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';
import { askJumps } from './rank.ts';

const RANKS: Partial<Record<Kind, number>> = { book: 1, subbook: 2, chapter: 3, sect: 4 };
const CHAPTER = 3;
/** A heading that needs no number. */
const CLOSING = /^附\s*则$/u;

/** A law divided into 编, 分编, 章 and 节; a heading without a number stands with those marked as deep as it. */
export function divideLaw(paragraphs: readonly Paragraph[], questions: Question[]): Divided {
  const depths = depthsOf(paragraphs);
  const before: Paragraph[] = [];
  const root: Division[] = [];
  const path: { rank: number; division: Division }[] = [];
  for (const paragraph of paragraphs) {
    const rank = rankOf(paragraph, depths);
    if (rank === null) (path.at(-1)?.division.body ?? before).push(paragraph);
    else {
      while ((path.at(-1)?.rank ?? 0) >= rank) path.pop();
      const siblings = path.at(-1)?.division.divisions ?? root;
      const division = open(paragraph, siblings);
      siblings.push(division);
      path.push({ rank, division });
    }
  }
  const headings = paragraphs.filter((paragraph) => rankOf(paragraph, depths) !== null);
  askHeadings(headings, questions);
  const text = paragraphs.filter(({ form }) => form === 'text');
  readArticles(text, questions);
  askJumps(text, questions);
  return { before, divisions: settle(root) };
}

/** Asks about a number left out among the headings of one rank; each may count on or begin anew. */
function askHeadings(headings: readonly Paragraph[], questions: Question[]): void {
  const last = new Map<number, Paragraph>();
  for (const paragraph of headings) {
    const rank = rankOfMarker(paragraph);
    if (rank === null) continue;
    const [n, before] = [paragraph.marker?.n ?? 0, last.get(rank)];
    if (n !== 1 && n !== (before?.marker?.n ?? 0) + 1) {
      const place = before ? `在“${before.marker?.label ?? ''}”之后` : '前面没有同级标题';
      const text = `“${paragraph.marker?.label ?? ''}”${place}：核对原文是否漏了标题`;
      questions.push({ line: paragraph.line, text });
    }
    last.set(rank, paragraph);
  }
}

function settle(divisions: readonly Division[]): Division[] {
  return tellApart(divisions).map((each) => ({ ...each, divisions: settle(each.divisions) }));
}

function open(paragraph: Paragraph, siblings: readonly Division[]): Division {
  paragraph.form = 'heading';
  const unnumbered = { slug: `h${siblings.length + 1}`, locator: excerpt(paragraph.text) };
  const name = rankOfMarker(paragraph) === null ? unnumbered : numbered(paragraph);
  return { ...name, body: [paragraph], divisions: [] };
}

function rankOf(paragraph: Paragraph, depths: ReadonlyMap<number, number>): number | null {
  if (
    paragraph.listed ||
    !isHeading(paragraph) ||
    (paragraph.level === 0 && /[：:]$/u.test(paragraph.text))
  )
    return null;
  const rank = rankOfMarker(paragraph);
  if (rank !== null) return rank;
  if (paragraph.level > 0) return depths.get(paragraph.level) ?? CHAPTER;
  return CLOSING.test(paragraph.text) ? Math.min(CHAPTER, ...depths.values()) : null;
}

function rankOfMarker({ marker, level }: Paragraph): number | null {
  const rank = marker && RANKS[marker.kind];
  // 第三章的规定 is a sentence; a heading stands apart from its number, or is marked as one.
  return rank && (marker.apart || level > 0 || !/^[的、和至规所中]/u.test(marker.rest))
    ? rank
    : null;
}

/** What rank the source's own heading marks stand for, by their depth. */
function depthsOf(paragraphs: readonly Paragraph[]): Map<number, number> {
  const depths = new Map<number, number>();
  for (const paragraph of paragraphs) {
    const rank = rankOfMarker(paragraph);
    if (rank !== null && paragraph.level > 0 && !depths.has(paragraph.level))
      depths.set(paragraph.level, rank);
  }
  return depths;
}
