import { expect, test } from 'vitest';
import { decodeText } from '#importer/read/text.ts';
import { encode } from './encode.ts';

const TEXT = `某某总工会关于开展职工技能竞赛活动的通知

各镇（街道）总工会、各直属工会：

一、竞赛项目。车工、焊工等5个工种，报名时间为2024年3月5日至15日。
二、有关要求。各级工会要高度重视，加强组织领导，确保“三个到位”；要做好宣传。
`;
const TRADITIONAL = `關於開展職工活動的通知

各單位：

一、要高度重視，加強組織領導，確保各項工作落到實處。
`;
const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

test.each([
  ['UTF-8', new Uint8Array(Buffer.from(TEXT)), TEXT, false],
  ['UTF-8 with a byte order mark', new Uint8Array(Buffer.from(`\uFEFF${TEXT}`)), TEXT, false],
  ['GBK', encode(TEXT, 'gbk'), TEXT, true],
  [
    'GB18030 with four-byte characters',
    encode(`${TEXT}㑇某、𠮷某。`, 'gb18030'),
    `${TEXT}㑇某、𠮷某。`,
    true,
  ],
  ['UTF-16 little endian with a byte order mark', wide(`\uFEFF${TEXT}`), TEXT, false],
  ['UTF-16 big endian with a byte order mark', swapped(`\uFEFF${TEXT}`), TEXT, false],
  ['UTF-16 little endian', wide(TEXT), TEXT, true],
  ['UTF-16 big endian', swapped(TEXT), TEXT, true],
  ['Big5', encode(TRADITIONAL, 'big5'), TRADITIONAL, true],
])('a whole document in %s is decoded to the last character', (_, bytes, text, guessed) => {
  const decoded = decodeText(bytes);
  expect(decoded?.text).toBe(text);
  expect(decoded?.questions.some((each) => each.text.includes('编码'))).toBe(guessed);
});

test.each([
  ['UTF-8', new Uint8Array(Buffer.from(TEXT))],
  ['GBK', encode(TEXT, 'gbk')],
])(
  'a few broken bytes in %s are replaced and asked about with their lines, and the rest is decoded',
  (_, bytes) => {
    const broken = bytes.slice();
    broken[broken.length - 3] = 0xff;
    const decoded = decodeText(broken);
    expect(decoded?.text).toContain('各镇（街道）总工会、各直属工会：');
    expect(decoded?.text).toContain('\uFFFD');
    expect(decoded?.questions.map((each) => each.text).join()).toContain('显示为〓（第 6 行');
  },
);

test('bytes that are no text in any encoding give null', () => {
  expect(decodeText(Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251))).toBeNull();
  expect(decodeText(new Uint8Array(Buffer.from('Ã©è'.repeat(300), 'latin1')))).toBeNull();
});

/** Returns UTF-8 text of lines in which one byte each is broken. */
const brokenLines = (line: string, count: number) =>
  new Uint8Array(
    Buffer.concat(
      Array.from({ length: count }, () => [Buffer.from(line), Buffer.from([0xff, 0x0a])]).flat(),
    ),
  );

test.each([
  [20, '、20 行）'],
  [21, '、20 行等）'],
])('of %i broken lines the first twenty are named', (count, named) => {
  const decoded = decodeText(
    brokenLines('各级工会要高度重视，加强组织领导，确保工作落到实处。', count),
  );
  expect(decoded?.questions.map((each) => each.text).join()).toContain(named);
});

test.each([
  ['two of few characters', '通知', 2, true],
  ['three of few characters', '通知', 3, false],
  ['three of sixty characters', '各级工会要高度重视，加强组织领导，确保到', 3, true],
  ['three of fewer than sixty characters', '各级工会要高度重视，加强组织领导，确保', 3, false],
])('a text in which %s are broken is read or not', (_, line, count, isRead) => {
  expect(decodeText(brokenLines(line, count)) !== null).toBe(isRead);
});

test('one control character in two hundred characters is text, more are none', () => {
  const withControl = (length: number) => Buffer.from(`\u0001${'通'.repeat(length - 1)}`);
  expect(decodeText(new Uint8Array(withControl(200)))).not.toBeNull();
  expect(decodeText(new Uint8Array(withControl(199)))).toBeNull();
});

test.each(['各单位', '会议通知', 'abc'])(
  '%j in UTF-16 is read in the order that makes words',
  (text) => {
    expect(decodeText(wide(`${text}\n\0`.slice(0, -1)))?.text).toBe(`${text}\n`);
    expect(decodeText(swapped(`${text}\n`))?.text).toBe(`${text}\n`);
  },
);

test('bytes that are as good a text in another encoding are asked about, with their guess', () => {
  const asked = (text: string) =>
    decodeText(encode(text, 'gbk'))?.questions.map((each) => each.text);
  expect(asked(`${'abcde'.repeat(10)}会议`)).toEqual([
    '文件没有写明编码，按 GB18030 读出：抽查几行，确认没有错字',
    '也可能是 BIG5：读出有错字时，另存为 UTF-8 再导入',
  ]);
  expect(asked(TEXT)).toEqual(['文件没有写明编码，按 GB18030 读出：抽查几行，确认没有错字']);
});
