import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readOfd } from '#importer/read/ofd/ofd.ts';
import { ofdFile } from './ofdFile.ts';

const FULL = '各级工会要高度重视职工技能竞赛活动切实加强组织领导确保';
const page = (...texts: string[]) =>
  texts.map((text, i) => ({
    text: text.trim(),
    x: text.startsWith('　') ? 38 : 28,
    y: 40 + i * 10,
  }));
const read = (...from: Parameters<typeof ofdFile>) => {
  const { text, questions } = readOfd(ofdFile(...from), 'a.ofd');
  return {
    lines: text.trimEnd().split('\n'),
    asked: questions.map((each) => each.text).join('\n'),
  };
};

test('lines are joined into paragraphs by their place on the page', () => {
  const { lines, asked } = read([page(`　　${FULL.slice(2)}`, FULL, '落到实处。', '　　甲。')]);
  expect(lines).toEqual([`${FULL.slice(2)}${FULL}落到实处。`, '甲。']);
  expect(asked).toBe('文件里没有段落，分段是按版面推断的：对照原件抽查');
});

test('pictures and pages without text are asked about', () => {
  const { asked } = read([page('甲。'), []], '<ofd:ImageObject/>');
  expect(asked).toContain('图片 1 处');
  expect(asked).toContain('OFD 第 2 页没有文字');
});

test('a file of pictures only, and one that is no OFD, are refused with the reason', () => {
  expect(() => read([[]], '<ofd:ImageObject/>')).toThrow('没有文字，只有图片或线条');
  expect(() => readOfd(zipSync({ a: strToU8('') }), 'a.ofd')).toThrow('不是 OFD');
});
