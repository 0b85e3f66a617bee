import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { MemoryContent } from '../memoryContent.ts';
import { mergedIssue } from './mergedIssue.ts';

const LONG = '各级工会要高度重视，加强组织领导，确保各项工作落到实处。';
const FIRST = `关于学习的通知\n\n一、要求\n\n（一）${LONG}${LONG}要甲；要乙。\n\n妥否，望示复。\n\n（二）${LONG}${LONG}\n\n二、安排\n\n（一）${LONG}${LONG}\n\n（二）${LONG}${LONG}\n`;
const FILE = '通知.txt';
const SECTION = 'content/tongzhi/1/1.mdx';

test('a sentence inserted before all others of its paragraph joins the one after it', async () => {
  const content = new MemoryContent();
  await content.import(FILE, FIRST);
  const prints = passagesOf(content.load('tongzhi').document).map((each) => [
    each.id,
    each.fingerprint,
  ]);
  content.texts = {
    ...content.texts,
    'content/published.json': JSON.stringify(Object.fromEntries(prints)),
  };
  const now = FIRST.replace('妥否', '先行印发。妥否');
  const { changed } = await content.import(FILE, now, { id: 'tongzhi', accept: true });
  expect(changed).toEqual(['tongzhi/1/1#p5']);
  expect(content.read(SECTION)).toContain('要乙。\n\n先行印发。妥否，望示复。');
});

test.each([
  ['of its end continue it', ['甲乙。|丙！'], ['甲丁；|丙！'], ['1甲丁；|2丙！']],
  ['of its beginning continue it', ['甲。|乙丙！'], ['甲。|子丙！'], ['1甲。|2子丙！']],
  ['of the whole of it continue it', ['甲。|乙；|丙！'], ['甲。|子？|丙！'], ['1甲。|2子？|3丙！']],
  ['of the first continue it', ['乙！|甲。'], ['子？|甲。'], ['1子？|2甲。']],
  ['of the last continue it', ['甲。|乙！'], ['甲。|子？'], ['1甲。|2子？']],
  [
    'of two continue them in order',
    ['甲。|乙；|丁：|丙！'],
    ['甲。|子？|丑，|丙！'],
    ['1甲。|2子？|3丑，|4丙！'],
  ],
  [
    'of the end, in another paragraph, do not',
    ['甲乙。', '丙！'],
    ['甲', '子？', '丙！'],
    ['1甲', '+子？', '2丙！'],
  ],
  [
    'of the beginning, in another, do not',
    ['甲。', '乙丙！'],
    ['甲。', '子？', '丙！'],
    ['1甲。', '+子？', '2丙！'],
  ],
])('words in the place of a passage, or %s', (_, old, now, merged) => {
  expect(mergedIssue(old, now)).toEqual(merged);
});

test.each([
  ['before all others', ['甲。'], ['子！|甲。'], ['+子！|1甲。'], ['1子！甲。']],
  [
    'at the end of a paragraph',
    ['甲。', '乙！'],
    ['甲。|子？', '乙！'],
    ['1甲。|+子？', '2乙！'],
    ['1甲。子？', '2乙！'],
  ],
  [
    'at both sides of a break',
    ['甲。', '乙！'],
    ['甲。|子？|丑；', '寅，|乙！'],
    ['1甲。|+子？|+丑；', '+寅，|2乙！'],
    ['1甲。子？丑；', '2寅，乙！'],
  ],
  [
    'of a paragraph of their own',
    ['甲。', '乙！'],
    ['甲。', '子？', '乙！'],
    ['1甲。', '+子？', '2乙！'],
    ['1甲。', '+子？', '2乙！'],
  ],
])('new words %s are a passage, or join one to keep the numbers', (_, old, now, apart, kept) => {
  expect(mergedIssue(old, now)).toEqual(apart);
  expect(mergedIssue(old, now, true)).toEqual(kept);
});

test.each([
  [['甲甲。', '§乙！'], ['甲甲。|乙！'], ['1甲甲。乙！']],
  [['甲。', '§乙乙！'], ['甲。|乙乙！'], ['2#1甲。乙乙！']],
  [['甲。', '§乙！', '§丙丙？'], ['甲。|乙！|丙丙？'], ['3#1甲。乙！丙丙？']],
  [
    ['甲甲。|丁；', '§乙！'],
    ['甲甲。', '丁；|乙！'],
    ['1甲甲。', '2丁；乙！'],
  ],
  [['乙！', '§甲甲。|丙丙；'], ['甲甲。|乙！|丙丙；'], ['2#1甲甲。|+乙！|2#2丙丙；']],
])(
  'of the sections %j joined in the paragraphs %j the longer one keeps them',
  (old, now, merged) => {
    expect(mergedIssue(old, now)).toEqual(merged);
  },
);

test.each([
  ['stays where the words beside it stay', ['甲', '乙。'], ['甲<Join />乙。'], ['1甲', '2乙。']],
  [
    'is as in the new issue beside other words',
    ['甲', '乙。'],
    ['甲子<Join />乙。'],
    ['1甲|+子<Join />|2乙。'],
  ],
  [
    'is new where the old words were joined',
    ['甲<Join />乙。'],
    ['甲子', '乙。'],
    ['1甲子', '+乙。'],
  ],
])('the break of a paragraph %s', (_, old, now, merged) => {
  expect(mergedIssue(old, now)).toEqual(merged);
});
