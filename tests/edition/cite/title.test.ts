import { expect, test } from 'vitest';
import { passageOfForm } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { titleLines, titleOf } from '#edition/cite/title.ts';
import { testedLibraries } from '../../fixture/library.ts';
import { documentOf, passage } from '../sample.ts';

const titled = (text: string) => documentOf([[passage(1, text, { form: 'title' })]]);

test.each([
  ['某会关于学习 某某精神 的通知', ['某会关于学习', '某某精神', '的通知']],
  ['某会关于《办法》 “双读” 的通知', ['某会关于《办法》', '“双读”', '的通知']],
  ['某会　关于学习的通知', ['某会', '关于学习的通知']],
  ['关于推广 Open Data 的通知', ['关于推广 Open Data 的通知']],
  ['关于 2024 年工作的通知', ['关于 2024 年工作的通知']],
  ['某会章程', ['某会章程']],
])('%s has these lines', (text, lines) => {
  expect(titleLines(titled(text))).toEqual(lines);
});

test('a document without a title has no lines, and is called by its short name', () => {
  const untitled = documentOf([[passage(1, '正文。')]]);
  expect([titleLines(untitled), titleOf(untitled)]).toEqual([[], '样本']);
});

test.each(testedLibraries())('in $name a title loses nothing but white space', ({ library }) => {
  for (const document of library.documents) {
    const title = passageOfForm(document, 'title');
    if (!title) continue;
    expect(titleOf(document)).toBe(titleLines(document).join(''));
    expect(titleOf(document).replace(/\s/gu, '')).toBe(
      readingText(title.segments).replace(/\s/gu, ''),
    );
    expect(titleOf(document)).not.toMatch(/\p{Script=Han}\s+\p{Script=Han}/u);
  }
});
