import type { Alignment } from './alignment.ts';
import { gapsIn } from './alignment.ts';
import type { Placed } from './placePassages.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';
import type { Woven } from './mergeEdits.ts';

/** What the editor must decide about a new issue beside what its draft leaves open. */
export function askReissue(
  alignment: Alignment,
  placed: readonly Placed[],
  woven: readonly Woven[],
): Question[] {
  const texts = [
    ...askLayers(alignment),
    ...askLost(alignment),
    ...askSplit(alignment, placed),
    ...askHeads(alignment, woven),
  ];
  return texts.map((text) => ({ text }));
}

/** New words beside or within somebody's words: whose they are only the editor can know. */
function askLayers({ old, now, was, span }: Alignment): string[] {
  return gapsIn(was, old.text.length).flatMap(({ from, to, old: [start, end] }) => {
    const words = now.text.slice(from, to).trim();
    const around = [old.span[start - 1] ?? -1, old.span[end] ?? -1, span[from] ?? -1];
    const beside = around.find((each) => each >= 0);
    if (beside === undefined || !/\p{L}/u.test(words)) return [];
    const tag = old.spans[beside]?.open ?? '';
    const where = (span[from] ?? -1) >= 0 ? '里' : '外';
    return [`新稿的“${excerpt(words, 20)}”算谁的话？现在写在 ${tag} ${where}`];
  });
}

/** Tags and corrections all of whose words are gone. */
function askLost({ old, was }: Alignment): string[] {
  const stayed = new Set(was);
  const held = new Set(was.map((at) => old.span[at] ?? -1));
  const tags = old.spans.flatMap(({ open }, i) =>
    held.has(i) ? [] : [`标签 ${open} 里的字新稿都没有了：核对标签`],
  );
  const corrections = old.tokens.flatMap(({ at, mdx, source }) => {
    const whole = [...source].every((_, i) => stayed.has(at + i));
    return mdx.startsWith('<Correction') && !whole
      ? [`更正 ${mdx} 所在的字新稿变了，更正已去掉：需要时重写`]
      : [];
  });
  return [...tags, ...corrections];
}

function askSplit({ old }: Alignment, placed: readonly Placed[]): string[] {
  return placed.flatMap(({ id, from, passages: [first] }) => {
    if (from === undefined) return [];
    const before = old.passages[first?.owner ?? -1] ?? old.passages.find((p) => p.section === from);
    return [
      `为了不让已发布的编号指向别的字，从“${before?.locator ?? from}”起移到新章节 ${id}，旧地址自动转去：在 document.yaml 里定它的 locator`,
    ];
  });
}

/** A section whose first words changed may be called otherwise now. */
function askHeads({ old, now }: Alignment, woven: readonly Woven[]): string[] {
  return woven.flatMap(({ owner, from, to }) => {
    const before = old.passages[owner ?? -1];
    if (before?.n !== 1) return [];
    const [was, is] = [old.text.slice(before.from, before.to), now.text.slice(from, to)];
    if (was.slice(0, 6) === is.slice(0, 6)) return [];
    return [`章节开头由“${excerpt(was)}”改为“${excerpt(is)}”：核对 document.yaml 里它的 locator`];
  });
}
