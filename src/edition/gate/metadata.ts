import type { Document } from '../document.ts';
import { passagesOf } from '../document.ts';
import { removeWhitespace, readingText } from '../passage.ts';
import type { Problem } from '../problem.ts';

/** Checks that 发文字号 and 成文日期 of document.yaml stand in the text in the same words. */
export function checkMetadata(document: Document, file: string): Problem[] {
  const { number, dated } = document;
  if (!number && !dated) return [];
  const text = removeWhitespace(
    passagesOf(document)
      .map(({ segments }) => readingText(segments))
      .join(''),
  );
  return [
    { key: 'number', name: '发文字号', words: number },
    { key: 'dated', name: '成文日期', words: dated },
  ].flatMap(({ key, name, words }) =>
    !words || text.includes(removeWhitespace(words))
      ? []
      : [
          {
            file,
            message: `${name}“${words}”不在正文中`,
            mend: `照正文改写 ${key}；原文没有就删去`,
          },
        ],
  );
}
