import { expect, test } from 'vitest';
import { seen, seenOf } from '../small.ts';

const REST = ['各单位：', '现将有关事项通知如下。'];

test.each([
  [['某某市总工会关于进一步做好困难职工', '解困脱困工作的实施方案']],
  [['某某市总工会关于开展2024年度', '“中国梦·劳动美”主题宣传教育活动的', '通 知']],
  [['某某市总工会', '某某市财政局', '关于印发《某某办法》的通知']],
  [['弘扬劳模精神', '——在全区大会上的讲话']],
])('a title of several lines is one, and asked about: %j', (lines) => {
  const { title, asked } = seenOf([...lines, '', ...REST].join('\n'));
  expect(title).toBe(lines.join(''));
  expect(asked).toContain(`标题按 ${lines.length} 行接成一个`);
});

test('organs that open a title issue the text', () => {
  expect(seen('某某市总工会', '某某市财政局', '关于甲的通知', ...REST).facts['issuer']).toBe(
    '某某市总工会、某某市财政局',
  );
});

test('a letterhead is none of its lines', () => {
  const { title, files } = seen('某某区总工会文件', '某工发〔2022〕8号', '关于甲的通知', ...REST);
  expect(title).toBe('关于甲的通知');
  expect(files['text.mdx']).toContain('<Letterhead>某某区总工会文件</Letterhead>');
});

test('an organ above a title that does not begin with 关于 may be either: asked', () => {
  expect(seen('某某县人民政府', '县长办公会议纪要', ...REST).asked).toContain('若是标题的前半');
});

test('a text whose title is not recognised says so', () => {
  expect(seen('一、甲。', '二、乙。').asked).toContain('没有认出标题');
});
