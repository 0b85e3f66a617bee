import { expect, test } from 'vitest';
import {
  datedIssuers,
  isDate,
  isOfficialSignature,
  issuersIn,
} from '#importer/structure/issuer.ts';

test.each([
  ['某某市总工会', ['某某市总工会']],
  ['中共某某市委　某某市人民政府', ['中共某某市委', '某某市人民政府']],
  ['某 某 总 工 会', ['某某总工会']],
  ['市财政局负责落实', []],
  ['各有关单位', []],
])('%j names %j', (line, organs) => {
  expect(issuersIn(line)).toEqual(organs);
});

test.each([
  ['2024年4月10日', true],
  ['二〇二三年五月四日', true],
  ['2024年4月10日印发', false],
  ['2024年4月', false],
])('%s is a date: %s', (line, is) => {
  expect(isDate(line)).toBe(is);
});

test('the signature of an official has a space before the name', () => {
  expect(isOfficialSignature('总　理　　李某')).toBe(true);
  expect(isOfficialSignature('某某总局局长　罗某')).toBe(true);
  expect(isOfficialSignature('总理李某')).toBe(false);
});

test('issuers and date may share a line', () => {
  expect(datedIssuers('某某区总工会　2024年3月5日')).toEqual({
    issuers: ['某某区总工会'],
    date: '2024年3月5日',
  });
  expect(datedIssuers('某某会议于　2024年3月5日')).toBeNull();
});
