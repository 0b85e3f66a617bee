import type { IssueAlignment } from './alignment.ts';
import { newTextRanges } from './alignment.ts';
import type { PlacedSection } from './placePassages.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';
import type { MergedPassage } from './mergeEdits.ts';

/** Returns the questions about a new issue that its draft alone does not raise. */
export function reissueQuestions(
  alignment: IssueAlignment,
  placed: readonly PlacedSection[],
  merged: readonly MergedPassage[],
): Question[] {
  const texts = [
    ...layerQuestions(alignment),
    ...lostMarkupQuestions(alignment),
    ...splitSectionQuestions(alignment, placed),
    ...openingQuestions(alignment, merged),
  ];
  return texts.map((text) => ({ text }));
}

/** Asks about new words beside or within a layer's words; only the editor can know whose they are. */
function layerQuestions({ old, now, oldIndex, oldSpan }: IssueAlignment): string[] {
  return newTextRanges(oldIndex, old.text.length).flatMap(
    ({ from, to, replaced: [start, end] }) => {
      const words = now.text.slice(from, to).trim();
      const within = oldSpan[from];
      const beside = old.spanOf[start - 1] ?? old.spanOf[end] ?? within;
      if (!beside || !/\p{L}/u.test(words)) return [];
      const where = within ? '里' : '外';
      return [`新稿的“${excerpt(words, 20)}”算谁的话？现在写在 ${beside.open} ${where}`];
    },
  );
}

/** Asks about tags without words, and about corrections whose words changed. */
function lostMarkupQuestions({ old, oldIndex }: IssueAlignment): string[] {
  const stayed = new Set(oldIndex);
  const filled = new Set(oldIndex.map((at) => old.spanOf[at]));
  const tags = old.spans.flatMap((span) =>
    filled.has(span) ? [] : [`标签 ${span.open} 里的字新稿都没有了：核对标签`],
  );
  const corrections = old.tokens.flatMap(({ at, mdx, source }) => {
    const whole = [...source].every((_, i) => stayed.has(at + i));
    return mdx.startsWith('<Correction') && !whole
      ? [`更正 ${mdx} 所在的字新稿变了，更正已去掉：需要时重写`]
      : [];
  });
  return [...tags, ...corrections];
}

function splitSectionQuestions(
  { old }: IssueAlignment,
  placed: readonly PlacedSection[],
): string[] {
  return placed.flatMap(({ id, from, passages: [first] }) => {
    if (from === undefined) return [];
    const before = first?.oldPassage ?? old.passages.find((p) => p.section === from);
    return [
      `为了不让已发布的编号指向别的字，从“${before?.locator ?? from}”起移到新章节 ${id}，旧地址自动转去：在 document.yaml 里定它的 locator`,
    ];
  });
}

/** Asks about sections whose first words changed, because their locator may have to change. */
function openingQuestions(
  { old, now }: IssueAlignment,
  merged: readonly MergedPassage[],
): string[] {
  return merged.flatMap(({ oldPassage: before, from, to }) => {
    if (before?.n !== 1) return [];
    const [was, is] = [old.text.slice(before.from, before.to), now.text.slice(from, to)];
    if (was.slice(0, 6) === is.slice(0, 6)) return [];
    return [`章节开头由“${excerpt(was)}”改为“${excerpt(is)}”：核对 document.yaml 里它的 locator`];
  });
}
