import { expect, test } from 'vitest';
import { tidyCharacters } from '#importer/read/characters.ts';

const read = (text: string) => {
  const found = tidyCharacters({ text, questions: [] });
  return { text: found.text, asked: found.questions, leftOut: found.leftOut };
};

test('control characters are removed, and their line is asked about', () => {
  const { text, asked, leftOut } = read('甲\n要认真\u0001落实。\n');
  expect(text).toBe('甲\n要认真落实。\n');
  expect(asked).toEqual([{ line: 2, text: '有看不见的控制字符（U+0001），已去掉：核对这一行' }]);
  expect(leftOut).toEqual([{ what: '控制字符', count: 1, why: '看不见，不是文字' }]);
});

test('every line with unreadable characters is asked about, with the words around the first', () => {
  expect(read('甲\n领读人：陈\uE001、吴\uFFFD。').asked).toEqual([
    { line: 2, text: '“领读人：陈〓、吴〓。”有 2 个字读不出来，显示为〓：照原件改正' },
  ]);
});

test('an ordinary character of the block of compatibility ideographs is readable', () => {
  expect(read('﨎家桥').asked).toEqual([]);
});

test('marks that turn the direction of writing are asked about', () => {
  expect(read('甲\u202E乙').asked).toHaveLength(1);
});

test('beyond a hundred lines the others are named together', () => {
  const { asked } = read(Array.from({ length: 102 }, () => '\uFFFD').join('\n'));
  expect(asked).toHaveLength(101);
  expect(asked.at(-1)?.text).toBe('还有读不出来的字，在第 101、102 行：照原件改正');
});
