import { describe, expect, test } from 'vitest';
import { checkFidelity } from '#edition/gate/fidelity.ts';
import type { Passage } from '#edition/passage.ts';
import { JOIN, correction, documentOf, passage, words } from '../sample.ts';

const compare = (paragraphs: Passage[][], source: string) =>
  checkFidelity(documentOf(paragraphs), source, 'content/doc/source.txt');

describe('an edition equal to its source', () => {
  test('has no problem', () => {
    expect(
      compare(
        [[passage(1, '甲。'), passage(2, '乙。')], [passage(3, '丙。')]],
        '甲。乙。\n\n丙。\n',
      ),
    ).toEqual([]);
  });

  test('may join a page break and correct a slip', () => {
    const joined = passage(1, [
      words('新'),
      JOIN,
      words('工作'),
      correction(' and ', '和'),
      words('人。'),
    ]);
    expect(compare([[joined]], '新\n\n工作 and 人。')).toEqual([]);
  });

  test('may mark layers', () => {
    const relayed = passage(1, [words('指出，'), words('要坚持。', 'relay-speech')]);
    expect(compare([[relayed]], '指出，要坚持。')).toEqual([]);
  });
});

describe('a difference from the source', () => {
  const source = '\n甲乙丙；丁戊己；庚辛壬。\n\n子丑寅。\n';
  const last = passage(4, '子丑寅。');
  const withLines = (lines: string[]) => [lines.map((text, i) => passage(i + 1, text)), [last]];
  const problem = (lines: string[]) => compare(withLines(lines), source);

  test('names file and line of the passage, the line of the source, both readings and the mend', () => {
    expect(problem(['甲乙丙；', '丁戌己；', '庚辛壬。'])).toEqual([
      {
        file: 'content/doc/one.mdx',
        line: 2,
        message: '与原文不一致：原文「戊」，这里作「戌」（原文见 content/doc/source.txt:2）',
        readings: {
          原文: '…甲乙丙；丁⟦戊⟧己；庚辛壬。⏎子丑寅。…',
          本站: '…甲乙丙；丁⟦戌⟧己；庚辛壬。⏎子丑寅。…',
        },
        mend: '照原文改回；确是原文笔误的，写 <Correction source="戊">戌</Correction>',
      },
    ]);
  });

  test('says what is lost and what is added', () => {
    const message = (lines: string[]) => problem(lines)[0]?.message.replace(/（.*/u, '');
    expect(message(['甲丙；', '丁戊己；', '庚辛壬。'])).toBe('与原文不一致：缺了「乙」');
    expect(message(['甲乙乙丙；', '丁戊己；', '庚辛壬。'])).toBe('与原文不一致：多了「乙」');
  });

  test('is shown with fourteen characters around it, and abridged beyond forty', () => {
    const [before, after] = ['一二三四五六七八九十百千万亿甲', '子丑寅卯辰巳午未申酉戌亥天地玄'];
    const shown = (words: string) => {
      const whole = `${before}${words}${after}`;
      const [found] = compare([[passage(1, `${before}${after}`)]], whole);
      return found?.readings?.['原文'];
    };
    const around = (words: string) => `…${before.slice(1)}⟦${words}⟧${after.slice(0, -1)}…`;
    const long = Array.from({ length: 41 }, (_, i) => String.fromCharCode(0x5000 + i)).join('');
    expect(shown(long.slice(1))).toBe(around(long.slice(1)));
    expect(shown(long)).toBe(around(`${long.slice(0, 24)}……${long.slice(-8)}`));
  });

  test('that fits several places is moved to the start of a line, and only through equal words', () => {
    const [moved] = compare([[passage(1, '要甲；'), passage(2, '要丙；')]], '要甲；要甲；要丙；');
    expect(moved).toMatchObject({ line: 1, mend: '照原文补上「要甲；」' });
    const [kept] = compare([[passage(1, '要甲；'), passage(2, '乙丙丁。')]], '要甲；乙戊丙丁。');
    expect(kept).toMatchObject({ line: 2, mend: '照原文补上「戊」' });
  });

  test('a lost line is reported after the line it followed, whole', () => {
    const [only, ...others] = compare(
      [[passage(1, '要甲；'), passage(2, '要丙；')]],
      '要甲；要乙；要丙；',
    );
    expect(others).toEqual([]);
    expect(only).toMatchObject({ line: 1, mend: '照原文补上「要乙；」' });
  });

  test('an added line is reported on that line, whole', () => {
    const [only] = compare(
      [[passage(1, '要甲；'), passage(2, '要乙；'), passage(3, '要丙；')]],
      '要甲；要丙；',
    );
    expect(only).toMatchObject({ line: 2, mend: '删去「要乙；」' });
  });

  test('a lost full stop is reported on the line it ended, a lost first character on the line it began', () => {
    expect(problem(['甲乙丙', '丁戊己；', '庚辛壬。'])).toMatchObject([{ line: 1 }]);
    expect(problem(['甲乙丙；', '戊己；', '庚辛壬。'])).toMatchObject([{ line: 2 }]);
  });

  test('a lost paragraph is reported after the one it followed, a lost opening line at its paragraph', () => {
    const [lost] = compare([[passage(1, '甲。')], [passage(5, '丙。')]], '甲。\n乙。\n丙。');
    expect(lost).toMatchObject({ line: 1, mend: '照原文补上「乙。⏎」' });
    const [opening] = compare([[passage(1, '甲。')], [passage(5, '丙。')]], '甲。\n乙。丙。');
    expect(opening).toMatchObject({ line: 5, mend: '照原文补上「乙。」' });
  });

  test('swapped lines are reported at both', () => {
    const found = problem(['丁戊己；', '甲乙丙；', '庚辛壬。']);
    expect(found.map(({ line }) => line)).toEqual([1, 2]);
  });

  test('two mistakes are two problems', () => {
    expect(problem(['甲丙；', '丁戊己；', '庚辛任。'])).toMatchObject([{ line: 1 }, { line: 3 }]);
  });

  test('an added space is made visible', () => {
    const [only] = problem(['甲 乙丙；', '丁戊己；', '庚辛壬。']);
    expect(only).toMatchObject({ line: 1, mend: '删去「␣」' });
  });

  test('a paragraph broken in two, or two run together, is reported with the way to mend it', () => {
    const [broken] = compare(
      [[passage(1, '甲乙丙；')], [passage(3, '丁戊己；')]],
      '甲乙丙；丁戊己；',
    );
    expect(broken).toMatchObject({ line: 1, mend: '原文在这里不换段：删去空行' });
    const [joined] = compare([[passage(1, '甲。'), passage(2, '乙。')]], '甲。\n乙。');
    expect(joined?.mend).toContain('空一行');
    expect(joined?.mend).toContain('<Join />');
  });

  test('a join without a page break in the source is reported', () => {
    const [only] = compare([[passage(5, [words('新'), JOIN, words('工作。')])]], '新工作。');
    expect(only).toMatchObject({ line: 5 });
  });

  test('a correction that misquotes the source is reported', () => {
    const [only] = compare([[passage(5, [words('甲'), correction('乙', '丙')])]], '甲丁');
    expect(only?.message).toContain('原文「丁」，这里作「乙」');
  });

  test('a long reading is cut in the middle', () => {
    const lost = '长'.repeat(200);
    const [only] = compare([[passage(1, '甲。')]], `甲。\n${lost}`);
    expect(only?.mend).toContain('……');
    expect(only?.mend.length).toBeLessThan(80);
  });

  test('an empty edition is missing the whole source', () => {
    expect(checkFidelity(documentOf([]), '甲。', 's.txt')).toMatchObject([
      { file: 's.txt', line: 1 },
    ]);
  });
});
