import type { Card } from '#search/card.ts';
import type { Answered } from './answer.ts';

const LONGEST = 40;

/** A query as it is repeated to the reader. */
export function named(query: string): string {
  const text = query.trim();
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}

/** How many there are, how the words were read, and what has not been looked at. */
export function summary(
  { hits, reading, read, candidates, complete }: Answered,
  shown: number,
): string {
  const counted =
    shown === hits.length ? `${shown} 条结果` : `${hits.length} 条结果中的 ${shown} 条`;
  const pages = candidates > read ? ` ${candidates - read} 页` : '别处';
  const rest = complete ? '' : `，还有${pages}可能有`;
  return `${reading === '' ? '' : `按${named(reading)}查找：`}${counted}${rest}`;
}

/** That there is none, and how far that has been established. */
export function nothing(query: string, { proven }: Answered, { characters }: Card): string {
  return proven
    ? `没有找到${named(query)}。已逐字查过全部正文，共 ${characters} 字。`
    : `索引里没有${named(query)}，正文尚未逐字查过。`;
}
