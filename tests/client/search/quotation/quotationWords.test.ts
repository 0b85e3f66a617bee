import { expect, test } from 'vitest';
import { differencesIn } from '#client/search/quotation/quotationWords.ts';
import { runsOf } from '#search/match/textRun.ts';
import { checkQuotations } from '#search/quote/whole/checkQuotations.ts';
import { quotedSourceOf } from '../../../search/quote/quotedSource.ts';
import { testPassage } from '../../../search/testPassage.ts';

const source = quotedSourceOf(
  runsOf([testPassage(0, '各级工会应当在2018年12月31日以前完成登记，每人补助510元，并报告上级。')]),
);

/** The verdict on a quotation, and the differences of its only sentence. */
async function checked(pasted: string): Promise<[string, string]> {
  const { verdict, quotations } = await checkQuotations(pasted, source);
  const [finding] = quotations.flatMap(({ findings }) => findings);
  const { source: words = '', edits = [] } = finding?.comparison ?? {};
  return [verdict, differencesIn(finding?.sentence.text ?? '', words, edits)];
}

test('digits that a PDF spaced out are no verbatim ones; the difference is said to be of spaces', async () => {
  expect(
    await checked('各级工会应当在2 0 1 8年1 2月3 1日以前完成登记，每人补助510元，并报告上级。'),
  ).toEqual(['altered', '数字之间的空格 5 处不同。']);
  expect(
    await checked('各级工会应当在2018年12月31日以前完成登记，每人补助5 10元，并报告上级。'),
  ).toEqual(['altered', '数字之间的空格 1 处不同。']);
});

test('spaces around a number are punctuation', async () => {
  expect(
    await checked('各级工会应当在 2018 年12月31日以前完成登记，每人补助 510 元，并报告上级。'),
  ).toEqual(['punctuation', '标点、空格 4 处不同。']);
});

test('other digits and marks between them are named', async () => {
  const [verdict, words] = await checked(
    '各级工会应当在20 19年12月31日以前完成登记，每人补助5.10元，并报告上级。',
  );
  expect(verdict).toBe('altered');
  expect(words).toContain('原文作“8”');
  expect(words).toContain('多“.”');
  expect(words).toContain('数字之间的空格 1 处不同');
});
