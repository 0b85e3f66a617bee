import { expect, test } from 'vitest';
import { LONG, draftOfParagraphs } from '../draftView.ts';

const ITEMS = [`一、${LONG}`, `二、${LONG}`];

test('all issuers in unbroken lines above a date are the signature and are asked about', () => {
  const { facts, files, questionTexts } = draftOfParagraphs(
    '关于联合开展竞赛的通知',
    ...ITEMS,
    '某某市总工会　某某市人力资源和社会保障局',
    '某某市教育局',
    '2024年4月10日',
  );
  expect(facts['issuer']).toBe('某某市总工会、某某市人力资源和社会保障局、某某市教育局');
  expect(facts['dated']).toBe('2024年4月10日');
  expect(files['closing.mdx']?.split('\n\n')).toHaveLength(3);
  expect(questionTexts).toContain('有 3 个机关');
});

test('organs in a list are no issuers', () => {
  const list = ['二、责任单位如下。', '市财政局', '市教育局'];
  const { facts, contents } = draftOfParagraphs(
    '关于明确责任的通知',
    `一、${LONG}`,
    ...list,
    `三、${LONG}`,
  );
  expect(facts['issuer']).toBeUndefined();
  expect(contents).toEqual(['opening 开头', '1 一', '2 二', '3 三']);
});

test('a numbered line that ends in the name of an organ is no signature', () => {
  const { facts, contents } = draftOfParagraphs(
    '关于甲的批复',
    '一、问题一',
    '二、问题二',
    '三、迄今曾受理过此类案件的仲裁委员会',
  );
  expect(facts['issuer']).toBeUndefined();
  expect(contents).not.toContain('closing 结尾');
});

test('organs at the very end without a date are text and are asked about', () => {
  const { facts, questionTexts } = draftOfParagraphs('关于甲的通知', ...ITEMS, '某某市总工会');
  expect(facts['issuer']).toBeUndefined();
  expect(questionTexts).toContain('下面没有日期');
});

test('number and date are kept as printed; the imprint below the signature is part of the closing', () => {
  const { facts, files } = draftOfParagraphs(
    '某某区总工会文件',
    '某工发〔2022〕8号',
    '关于做好保障工作的通知',
    '各镇总工会：',
    ...ITEMS,
    '附件：1.一览表',
    '2.登记表',
    '某某区总工会',
    '2022年2月10日',
    '抄送：市总工会。',
    '某某区总工会办公室　2022年2月10日印发',
  );
  expect(facts).toMatchObject({
    issuer: '某某区总工会',
    number: '某工发〔2022〕8号',
    dated: '2022年2月10日',
  });
  expect(files['closing.mdx']?.split('\n\n')).toHaveLength(6);
});

test('lists of persons present and of copies belong to no item and are asked about', () => {
  const { files, questionTexts } = draftOfParagraphs(
    '办公会议纪要',
    ...ITEMS,
    '出席：王某、赵某',
    '列席：孙某',
    '分送：县委。',
  );
  expect(files['closing.mdx']).toBe('出席：王某、赵某\n\n列席：孙某\n\n分送：县委。\n');
  expect(questionTexts).toContain('不属于最后一个章节');
});

test('organs below the title are the issuers if no other place names any', () => {
  const { facts, questionTexts } = draftOfParagraphs(
    '2023年统计公报[1]',
    '某某市统计局',
    '国家统计局某某调查队',
    '2024年3月1日',
    LONG,
  );
  expect(facts).toMatchObject({
    issuer: '某某市统计局、国家统计局某某调查队',
    dated: '2024年3月1日',
  });
  expect(questionTexts).toContain('标题之下的');
});

test.each([
  ['某某总工会关于开展竞赛的通知', '某某总工会'],
  ['某某总工会2024年工作要点', '某某总工会'],
  ['中共某某区委 某某区人民政府关于甲的意见', '中共某某区委、某某区人民政府'],
  ['关于开展竞赛的通知', undefined],
])(
  'the issuers that the title %s names are taken where no other place names any',
  (title, issuer) => {
    const { facts, questionTexts } = draftOfParagraphs(title, ...ITEMS);
    expect(facts['issuer']).toBe(issuer);
    expect(questionTexts.includes('作为发文机关：核对')).toBe(issuer !== undefined);
    const signed = draftOfParagraphs(title, ...ITEMS, '某某市教育局', '2024年4月10日');
    expect(signed.facts['issuer']).toBe('某某市教育局');
  },
);

test('the imprint below the last annex stands apart from it', () => {
  const imprint = ['抄送：市总工会。', '某某区总工会办公室　　2024年5月6日印发'];
  const { contents, files } = draftOfParagraphs(
    '关于读书的通知',
    ...ITEMS,
    '附件',
    '推荐书目',
    '《甲》',
    ...imprint,
  );
  expect(contents.at(-1)).toBe('imprint 版记');
  expect(files['imprint.mdx']).toContain('抄送');
  expect(files['annex.mdx']).not.toContain('抄送');
});
