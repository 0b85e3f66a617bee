import { expect, test } from 'vitest';
import { readPdf } from '#importer/read/pdf/pdf.ts';
import { page, pdfFile } from './pdfFile.ts';

const FULL = '各级工会要高度重视职工技能竞赛活动切实加强组织领导确保';
const ENDS = '各项工作落到实处。';
const read = async (pages: Parameters<typeof pdfFile>[0]) => {
  const { text, questions } = await readPdf(pdfFile(pages), '通知.pdf');
  return { lines: text.trim().split('\n'), asked: questions.map((each) => each.text).join('\n') };
};

/** Lines of one column, at these heights. */
const column = (...lines: [text: string, y: number][]) =>
  lines.map(([text, y]) => ({ text, x: 79, y }));

test('a running head as large as the text is left out; a repeated first line of the text stays', async () => {
  const pages = [1, 2, 3].map((n) =>
    column(['某某汇编', 790], [FULL, 720], [FULL, 691], [`${n}${ENDS}`, 662]),
  );
  const { lines } = await read(pages);
  expect(lines).toEqual([1, 2, 3].map((n) => `${FULL}${FULL}${n}${ENDS}`));
});

test('a line that stands at the edge of one page alone stays', async () => {
  const text = (n: number): [string, number][] =>
    [1, 2, 3].map((i) => [`${n}${ENDS}`, 720 - i * 29]);
  const pages = [
    column(['另起', 790], ...text(1)),
    ...[2, 3].map((n) => column(...text(n), ['另起', 550], [ENDS, 521], [ENDS, 492])),
  ];
  const { lines } = await read(pages);
  expect(lines.filter((line) => line === '另起')).toHaveLength(3);
});

test('at most two lines at each edge of a page are running lines', async () => {
  const numbers = (top: number): [string, number][] =>
    [1, 2, 3].map((n) => [`第${n}页`, top - n * 50]);
  const text = Array.from({ length: 12 }, (_, i): [string, number] => [FULL, 600 - i * 20]);
  const { lines } = await read([column(...numbers(800), ...text, ...numbers(350))]);
  expect(lines).toEqual(['第3页', FULL.repeat(12), '第1页']);
});

test('a text half a line lower begins a line of its own, and a higher one goes on', async () => {
  const { lines } = await read([
    [
      { text: '甲。', x: 79, y: 720 },
      { text: '乙。', x: 200, y: 712 },
    ],
    [
      { text: '丙', x: 79, y: 720 },
      { text: '2', x: 200, y: 714 },
    ],
  ]);
  expect(lines).toEqual(['甲。', '乙。', '丙 2']);
});

test('a gap in a single line makes no table', async () => {
  const { lines, asked } = await read([
    [...column([ENDS, 720]), { text: '甲', x: 79, y: 691 }, { text: '乙', x: 300, y: 691 }],
  ]);
  expect(lines).toEqual([ENDS, '甲 乙']);
  expect(asked).not.toContain('表格');
});

const linesOf = async (...pages: Parameters<typeof pdfFile>[0]) => (await read(pages)).lines;
/** A page of full lines above and below some others, in which sizes and distances are the usual ones. */
const among = (...others: ReturnType<typeof column>) => [
  ...column(...[0, 1, 2, 3].map((i): [string, number] => [FULL, 780 - i * 29])),
  ...others,
  ...column(...[0, 1, 2, 3].map((i): [string, number] => [ENDS, 300 - i * 100])),
];

test.each([
  ['one character short', 26, true],
  ['two characters short', 25, false],
])('a paragraph goes on below a line that is %s, or ends there', async (_, length, goesOn) => {
  const [first, last] = [FULL.slice(0, length), '甲。'];
  const lines = await linesOf(among(...column([first, 664], [last, 635])));
  expect(lines.slice(0, -4)).toEqual(
    goesOn ? [FULL.repeat(4) + first + last] : [FULL.repeat(4) + first, last],
  );
});

test.each([
  ['near below', { y: 646 }, true],
  ['three sizes below', { y: 645 }, false],
  ['of nearly the same size', { y: 664, size: 16.5 }, true],
  ['of another size', { y: 664, size: 17 }, false],
  ['indented by one character', { y: 664, x: 95 }, true],
  ['indented by more', { y: 664, x: 99 }, false],
])('a paragraph goes on in a line %s, or a new one begins', async (_, place, goesOn) => {
  const lines = await linesOf(among({ text: '甲。', x: 79, ...place }));
  expect(lines[0]).toBe(FULL.repeat(4) + (goesOn ? '甲。' : ''));
});

test.each([
  [19, ['关于甲的通知']],
  [18, ['关于甲', '的通知']],
])(
  'lines of size %i above a text of size 16 are a title of one line or not',
  async (size, title) => {
    const heads = [
      { text: '关于甲', x: 250, y: 830, size },
      { text: '的通知', x: 250, y: 805, size },
    ];
    const lines = await linesOf([...heads, ...among()]);
    expect(lines.slice(0, title.length)).toEqual(title);
  },
);

test.each([
  [0, '甲乙丙'],
  [1, '甲乙丙'],
  [14, '甲 乙 丙'],
  [28, '甲 乙 丙'],
  [30, '甲\t乙\t丙'],
])('texts of size 16 with gaps of %i in two lines are read as %j', async (gap, line) => {
  const row = (y: number) =>
    ['甲', '乙', '丙'].map((text, i) => ({ text, x: 79 + i * (16 + gap), y }));
  const { lines, asked } = await read([[...row(720), ...row(600)]]);
  expect(lines).toEqual([line, line]);
  expect(asked.includes('表格')).toBe(line.includes('\t'));
});

test.each([
  ['one and a half lines below', { y: 562 }, true],
  ['further below', { y: 560 }, false],
  ['of nearly the same size', { y: 576, size: 17 }, true],
  ['of another size', { y: 576, size: 17.5 }, false],
])('第1页 %s the text stays or is a running line', async (_, place, stays) => {
  const text = [0, 1, 2, 3, 4].map((i): [string, number] => [FULL, 721 - i * 29]);
  const lines = await linesOf([...column(...text), { text: '第1页', x: 79, ...place }]);
  expect(lines.join('')).toBe(FULL.repeat(5) + (stays ? '第1页' : ''));
});

test.each([
  [1, 1, 1],
  [2, 2, 2],
  [3, 2, 0],
  [5, 3, 0],
  [5, 2, 2],
])('of %i pages with the same head on %i it stays on %i', async (count, headed, left) => {
  const pages = Array.from({ length: count }, (_, i) =>
    page([`${i * 7}${ENDS}`, `甲${i * 7}${ENDS}`], { head: i < headed ? '某某汇编' : '' }),
  );
  expect((await linesOf(...pages)).filter((line) => line.includes('某某汇编'))).toHaveLength(left);
});

test.each([
  ['on several pages', ['1', '2'], []],
  ['on a single one', ['1'], ['1']],
  ['on other pages', ['2', '1'], ['2', '1']],
])('a bare number apart from the text %s is a page number or stays', async (_, feet, left) => {
  const pages = feet.map((foot, i) => page([`${i * 7}${ENDS}`, `甲${i * 7}${ENDS}`], { foot }));
  expect((await linesOf(...pages)).filter((line) => /^\d$/u.test(line))).toEqual(left);
});

test('a blank of the file itself stands between the two texts beside it and no others', async () => {
  const texts = ['甲', ' ', '乙', '丙'].map((text, i) => ({ text, x: 79 + i * 16, y: 720 }));
  expect(await linesOf(texts)).toEqual(['甲 乙丙']);
});

test('a running head may have the same number on every page', async () => {
  const pages = [1, 2, 3].map((n) => page([`${n}${ENDS}`, `甲${n}${ENDS}`], { head: '甲发2024' }));
  expect((await linesOf(...pages)).join('')).not.toContain('2024');
});

test.each(['— 1 —', '-1-', '第1页', '第 1 页 共 3 页', '1/3'])(
  '%s apart from the text of a single page is its number',
  async (foot) => {
    expect(await linesOf(page([ENDS, `甲${ENDS}`], { foot }))).toEqual([`${ENDS}甲${ENDS}`]);
  },
);
