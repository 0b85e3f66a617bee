import { describe, expect, test } from 'vitest';
import type { Question } from '#importer/question.ts';
import type { FrontAndBack } from '#importer/structure/frontAndBack.ts';
import { readBack } from '#importer/structure/frontAndBack.ts';
import { paragraphOf } from '#importer/structure/paragraph.ts';

const paragraphs = (...texts: string[]) =>
  texts.map((text, i) => paragraphOf([{ text, line: i + 1, level: 0, page: false }]));

describe('below the text', () => {
  /** Reads the back matter: its lines, and the facts in it. */
  const read = (...texts: string[]) => {
    const [facts, questions]: [FrontAndBack, Question[]] = [{}, []];
    const count = readBack(paragraphs(...texts), facts, questions);
    return {
      ...facts,
      back: texts.slice(texts.length - count),
      asked: questions.map(({ line, text }) => `${line} ${/不属于|没有日期/u.exec(text)?.[0]}`),
    };
  };
  const [SIGNED, DATE] = ['某某市总工会', '2024年1月2日'];

  test('a signature with its date is back matter', () => {
    expect(read('甲。', '乙。', SIGNED, '某某市教育局', DATE)).toEqual({
      back: [SIGNED, '某某市教育局', DATE],
      date: DATE,
      issuers: [SIGNED, '某某市教育局'],
      asked: [],
    });
  });

  test('a signature on the line of its date is back matter', () => {
    expect(read('甲。', `${SIGNED}　${DATE}`)).toMatchObject({
      date: DATE,
      issuers: [SIGNED],
      asked: [],
    });
  });

  test('the first line is none, nor a numbered one', () => {
    expect(read(SIGNED, DATE).back).toEqual([DATE]);
    expect(read('甲。', '一、某某市总工会', DATE).back).toEqual([DATE]);
  });

  test('organs at the very end without a date are asked about, from the third line on', () => {
    expect(read('甲。', '乙。', SIGNED)).toEqual({ back: [], asked: ['3 没有日期'] });
    expect(read('甲。', SIGNED).asked).toEqual([]);
    expect(read('甲。', '乙。', '一、某某市总工会').asked).toEqual([]);
    expect(read('甲。', '乙。', '丙').asked).toEqual([]);
    expect(read()).toEqual({ back: [], asked: [] });
  });

  test.each(['抄送：甲', '联系人：甲', '主题词：甲', '某某办公室印发', '（此件公开）'])(
    'an imprint like %s is back matter, and asked about without a signature',
    (imprint) => {
      expect(read('甲。', '乙。', imprint)).toEqual({ back: [imprint], asked: ['3 不属于'] });
      expect(read('甲。', SIGNED, DATE, imprint)).toMatchObject({
        ...{ back: [SIGNED, DATE, imprint], asked: [], issuers: [SIGNED] },
      });
    },
  );

  test.each(['特此通知。', '此复。', '妥否，请批示。', '以上报告，请审议。', '联系电话：1'])(
    'a formula like %s above the signature is back matter',
    (formula) => {
      expect(read('甲。', '乙。', formula, SIGNED, DATE).back).toEqual([formula, SIGNED, DATE]);
    },
  );
  test.each([`特此${'甲'.repeat(29)}`, '甲特此通知。'])('%j is text', (text) => {
    expect(read('甲。', '乙。', text, SIGNED, DATE).back).toEqual([SIGNED, DATE]);
  });
  test('a formula of 30 characters is back matter, but never the first line', () => {
    const formula = `特此${'甲'.repeat(28)}`;
    expect(read('甲。', '乙。', formula, SIGNED, DATE).back).toHaveLength(3);
    expect(read('特此通知。', SIGNED, DATE).back).toEqual([SIGNED, DATE]);
  });

  test('annex notes above the signature are back matter, with their list', () => {
    expect(read('甲。', '附件：1.乙', '2.丙', SIGNED, DATE).back).toHaveLength(4);
    expect(read('甲。', '附：乙', `${'丙'.repeat(60)}`, SIGNED, DATE).back).toHaveLength(4);
    expect(read('甲。', '附：乙', `${'丙'.repeat(61)}`, SIGNED, DATE).back).toHaveLength(2);
    expect(read('甲。', '附件：乙', '丙。', SIGNED, DATE).back).toHaveLength(2);
    expect(read('附件：乙', '丙', SIGNED, DATE).back).toHaveLength(2);
    expect(read('甲。', '附件：1.乙', '2.丙').back).toEqual(['附件：1.乙', '2.丙']);
  });
});
