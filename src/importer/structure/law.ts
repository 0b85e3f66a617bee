import { splitArticles } from './articles.ts';
import type { DividedText, Division } from './division.ts';
import { nameByMarker, makeNamesUnique } from './division.ts';
import type { Marker, MarkerKind } from './marker.ts';
import type { SourceParagraph } from './paragraph.ts';
import { isHeading } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';
import { askNumberingGaps } from './rank.ts';

const RANKS: Partial<Record<MarkerKind, number>> = { book: 1, subbook: 2, chapter: 3, sect: 4 };
const CHAPTER = 3;
/** The heading of the supplementary provisions, which needs no number. */
const CLOSING = /^附\s*则$/u;

/** Divides a law into 编, 分编, 章 and 节; a heading without a number ranks with numbered ones of the same level. */
export function divideLaw(
  paragraphs: readonly SourceParagraph[],
  questions: Question[],
): DividedText {
  const depths = ranksByDepth(paragraphs);
  const before: SourceParagraph[] = [];
  const root: Division[] = [];
  let path: { rank: number; division: Division }[] = [];
  for (const paragraph of paragraphs) {
    const rank = rankOf(paragraph, depths);
    if (rank === null) (path.at(-1)?.division.body ?? before).push(paragraph);
    else {
      path = path.filter((above) => above.rank < rank);
      const siblings = path.at(-1)?.division.divisions ?? root;
      const division = openDivision(paragraph, siblings);
      siblings.push(division);
      path.push({ rank, division });
    }
  }
  const headings = paragraphs.filter((paragraph) => rankOf(paragraph, depths) !== null);
  askHeadings(headings, questions);
  const text = paragraphs.filter(({ form }) => form === 'text');
  splitArticles(text, questions);
  askNumberingGaps(text, questions);
  return { before, divisions: uniquelyNamed(root) };
}

/** Asks about missing numbers among the headings of one rank, which may continue or restart at one. */
function askHeadings(headings: readonly SourceParagraph[], questions: Question[]): void {
  const last = new Map<number, Marker>();
  for (const paragraph of headings) {
    const { line, marker } = paragraph;
    const rank = rankOfMarker(paragraph);
    if (rank === null || !marker) continue;
    const before = last.get(rank);
    if (marker.n !== 1 && marker.n !== (before?.n ?? 0) + 1) {
      const position = before ? `在“${before.label}”之后` : '前面没有同级标题';
      questions.push({ line, text: `“${marker.label}”${position}：核对原文是否漏了标题` });
    }
    last.set(rank, marker);
  }
}

function uniquelyNamed(divisions: readonly Division[]): Division[] {
  return makeNamesUnique(divisions).map((each) => ({
    ...each,
    divisions: uniquelyNamed(each.divisions),
  }));
}

function openDivision(paragraph: SourceParagraph, siblings: readonly Division[]): Division {
  paragraph.form = 'heading';
  const unnumbered = { slug: `h${siblings.length + 1}`, locator: excerpt(paragraph.text) };
  const { marker } = paragraph;
  const name = marker && rankOfMarker(paragraph) !== null ? nameByMarker(marker) : unnumbered;
  return { ...name, body: [paragraph], divisions: [] };
}

function rankOf(paragraph: SourceParagraph, depths: ReadonlyMap<number, number>): number | null {
  if (
    paragraph.inTableOfContents ||
    !isHeading(paragraph) ||
    (paragraph.level === 0 && /[：:]$/u.test(paragraph.text))
  )
    return null;
  const rank = rankOfMarker(paragraph);
  if (rank !== null) return rank;
  if (paragraph.level > 0) return depths.get(paragraph.level) ?? CHAPTER;
  return CLOSING.test(paragraph.text) ? Math.min(CHAPTER, ...depths.values()) : null;
}

function rankOfMarker({ marker, level }: SourceParagraph): number | null {
  const rank = marker && RANKS[marker.kind];
  // 第三章的规定 begins a sentence; a heading has a space after its number or is marked as a heading.
  return rank && (marker.spaced || level > 0 || !/^[的、和至规所中]/u.test(marker.rest))
    ? rank
    : null;
}

/** Returns the rank that each heading level of the source's own marks corresponds to. */
function ranksByDepth(paragraphs: readonly SourceParagraph[]): Map<number, number> {
  const depths = new Map<number, number>();
  for (const paragraph of paragraphs) {
    const rank = rankOfMarker(paragraph);
    if (rank !== null && paragraph.level > 0 && !depths.has(paragraph.level))
      depths.set(paragraph.level, rank);
  }
  return depths;
}
