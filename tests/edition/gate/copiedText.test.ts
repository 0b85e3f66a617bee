import { expect, test } from 'vitest';
import { checkCopiedText } from '#edition/gate/copiedText.ts';

const TEXT = '坚持社区书屋的全年开放是最重要的原则。';
const check = (text: string) => checkCopiedText([TEXT], [{ file: 'src/pages/a.astro', text }]);

test('twelve characters of the text in the site’s own prose are reported with their line', () => {
  expect(check(`<h1>\n${TEXT.slice(2, 14)}\n`)).toMatchObject([
    { file: 'src/pages/a.astro', line: 2 },
  ]);
});

test('eleven characters are not reported', () => {
  expect(check(TEXT.slice(2, 13))).toEqual([]);
});

test('a line is reported once, however much of the text it repeats', () => {
  expect(check(TEXT)).toHaveLength(1);
});

test('the first repeated words of a line are quoted, whichever text they are from', () => {
  const other = '每个村都要有一间向所有人开门的书屋';
  const prose = [{ file: 'a', text: `甲${TEXT.slice(0, 12)}乙${other.slice(0, 12)}` }];
  for (const texts of [
    [TEXT, other],
    [other, TEXT],
  ])
    expect(checkCopiedText(texts, prose).map(({ message }) => message)).toEqual([
      `网站自己的文字里重新打了正文：“${TEXT.slice(0, 12)}…”`,
    ]);
});

test('each line is reported', () => {
  expect(check(`${TEXT}\n${TEXT}`).map(({ line }) => line)).toEqual([1, 2]);
});

test('a text shorter than the limit is never reported', () => {
  expect(checkCopiedText(['短'], [{ file: 'a', text: `短${TEXT}` }])).toEqual([]);
});

test('several files are reported in order', () => {
  const prose = ['b', 'a'].map((file) => ({ file, text: TEXT }));
  expect(checkCopiedText([TEXT], prose).map(({ file }) => file)).toEqual(['a', 'b']);
});
