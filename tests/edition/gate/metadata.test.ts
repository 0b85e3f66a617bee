import { expect, test } from 'vitest';
import { checkMetadata } from '#edition/gate/metadata.ts';
import { documentOf, passage } from '../sample.ts';

const paragraphs = [[passage(1, '某发〔2023〕6 号')], [passage(2, '2023年5月4日')]];

test('a number and a date that stand in the text are accepted, whatever their white space', () => {
  expect(
    checkMetadata(
      documentOf(paragraphs, { number: '某发〔2023〕6号', dated: '2023年5月4日' }),
      'a',
    ),
  ).toEqual([]);
  expect(checkMetadata(documentOf(paragraphs), 'a')).toEqual([]);
});

test('a number or date that does not stand in the text is reported', () => {
  const problems = checkMetadata(
    documentOf(paragraphs, { number: '某发〔2023〕7号', dated: '2023年' }),
    'a',
  );
  expect(problems).toEqual([
    {
      file: 'a',
      message: '发文字号“某发〔2023〕7号”不在正文中',
      mend: '照正文改写 number；原文没有就删去',
    },
  ]);
});
