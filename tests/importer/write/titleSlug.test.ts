import { expect, test } from 'vitest';
import { slugOfTitle } from '#importer/write/titleSlug.ts';

test.each([
  ['河西区总工会关于开展职工读书活动的通知', '2024', 'zhigong-dushu-huodong-tongzhi-2024'],
  ['在读书活动启动会上的讲话', undefined, 'dushu-huodong-qidonghui-jianghua'],
  ['2023年工作计划', '2022', 'gongzuo-jihua-2023'],
  ['关于', '2024', ''],
  ['', '2024', ''],
])('the title %s of %s gives %s', (title, year, id) => {
  expect(slugOfTitle(title, year)).toBe(id);
});

test('an address is cut between words and keeps its year', () => {
  const id = slugOfTitle('关于人民法院办理执行异议和复议案件若干问题的规定', '2020');
  expect(id.length).toBeLessThanOrEqual(40);
  expect(id).toMatch(/^renmin-?fayuan-[a-z-]+-2020$/u);
});
