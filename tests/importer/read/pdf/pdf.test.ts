import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { readPdf } from '#importer/read/pdf/pdf.ts';
import { page, pdfFile } from './pdfFile.ts';
import { hasChineseFont, installedBrowser } from '../../../machine/browser.ts';

const BROWSER = hasChineseFont() ? installedBrowser() : undefined;
const root = mkdtempSync(join(tmpdir(), 'pdf-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const LONG =
  '为深入贯彻落实上级有关会议要求，充分激发广大居民阅读讲述热情，经研究决定开展竞赛活动。';

function printed(body: string): Uint8Array {
  const [page, pdf] = [join(root, 'a.html'), join(root, 'a.pdf')];
  const style =
    '@page{size:A4;margin:37mm 26mm}body{font:16pt/29pt serif}p{text-indent:2em;margin:0}h1{font-size:22pt;text-align:center}';
  writeFileSync(page, `<meta charset="utf-8"><style>${style}</style>${body}`);
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
  execFileSync(BROWSER ?? '', [...flags, `--print-to-pdf=${pdf}`, page], { stdio: 'ignore' });
  return new Uint8Array(readFileSync(pdf));
}

describe.skipIf(!BROWSER)(
  'a PDF printed by a browser (skipped where there is none, or no Chinese font)',
  () => {
    test(
      'is read with its title in one line, one line per paragraph and ordinary characters',
      { timeout: 60_000 },
      async () => {
        const paragraphs = Array.from({ length: 4 }, (_, i) => `${i + 1}．${LONG.repeat(2)}`);
        const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
        const { text } = await readPdf(
          printed(`<h1>某某区总工会关于开展职工技能竞赛活动的通知</h1>${body}`),
          'a.pdf',
        );
        expect(text.trim().split('\n')).toEqual([
          '某某区总工会关于开展职工技能竞赛活动的通知',
          ...paragraphs,
        ]);
      },
    );

    test('without text is refused with the reason', async () => {
      const bytes = printed('<div style="width:9cm;height:9cm;background:#333"></div>');
      await expect(readPdf(bytes, 'a.pdf')).rejects.toThrow('PDF 的 1 页都没有文字');
    });
  },
);

test('a file that is no PDF is refused with a clear message', async () => {
  await expect(readPdf(strToU8('%PDF-1.7 甲'), '通知.pdf')).rejects.toThrow(
    '不是 PDF 文件，或文件已损坏',
  );
});

const FULL = '各级工会要高度重视职工技能竞赛活动切实加强组织领导确保';
const ENDS = '各项工作落到实处。';
const read = async (pages: Parameters<typeof pdfFile>[0]) => {
  const { text, questions } = await readPdf(pdfFile(pages), '通知.pdf');
  return { lines: text.trim().split('\n'), asked: questions.map((each) => each.text).join('\n') };
};

test('running heads, feet and page numbers are left out and asked about; numbers of the text stay', async () => {
  const pages = [1, 2, 3].map((n) =>
    page([`　　${FULL.slice(2)}`, FULL, `${n}${ENDS}`, `　　${n + 4}`, `　　甲${n}${ENDS}`], {
      head: '某某总工会文件汇编',
      foot: `— ${n} —`,
    }),
  );
  const { lines, asked } = await read(pages);
  expect(lines).toEqual(
    [1, 2, 3].flatMap((n) => [`${FULL.slice(2)}${FULL}${n}${ENDS}`, `${n + 4}`, `甲${n}${ENDS}`]),
  );
  expect(asked).toContain(
    '页码和每页重复的文字没有导入：“某某总工会文件汇编”、“— 1 —”、“— 2 —”、“— 3 —”',
  );
});

test('a running foot with a page number is left out, whatever the number of the first page', async () => {
  const pages = [7, 8, 9, 10].map((n) =>
    page([`　　${FULL}`, `${n}${ENDS}`], { foot: `通知 第${n}页` }),
  );
  const { lines } = await read(pages);
  expect(lines).toEqual([7, 8, 9, 10].map((n) => `${FULL}${n}${ENDS}`));
});

test('a number at the end of a page that is not its page number stays', async () => {
  const { lines } = await read([
    page([`　　${FULL}`, ENDS, '　　2024']),
    page([`　　${FULL}`, ENDS, '　　2']),
  ]);
  expect(lines).toEqual([`${FULL}${ENDS}`, '2024', `${FULL}${ENDS}`, '2']);
});

test('rows of cells are asked about as a table', async () => {
  const row = (texts: string[], y: number) =>
    texts.map((text, i) => ({ text, x: 79 + i * 120, y }));
  const table = [
    ['序号', '工种'],
    ['1', '车工'],
    ['2', '焊工'],
  ].flatMap((cells, i) => row(cells, 600 - i * 29));
  const { lines, asked } = await read([[...page([`　　${ENDS}`]), ...table]]);
  expect(lines).toEqual([ENDS, '序号\t工种', '1\t车工', '2\t焊工']);
  expect(asked.match(/像是表格（首行“[^”]*”）/gu)).toEqual(['像是表格（首行“序号 工种”）']);
});

test('a table at the head of a page is asked about, by the first twenty characters of its first row', async () => {
  const row = (y: number, name: string) =>
    [name, '工种'].map((text, i) => ({ text, x: 79 + i * 350, y }));
  const askedOf = async (name: string) =>
    (await read([[...row(700, name), ...row(671, '1')]])).asked;
  expect(await askedOf('甲'.repeat(17))).toContain(`（首行“${'甲'.repeat(17)} 工种”）`);
  expect(await askedOf('甲'.repeat(18))).toContain(`（首行“${'甲'.repeat(18)} 工…”）`);
});

test('characters that look like radicals are replaced, counted and asked about', async () => {
  const { lines, asked } = await read([page(['⼯会⼯作。'])]);
  expect(lines).toEqual(['工会工作。']);
  expect(asked).toContain('把 2 个字写成了样子相同的部首');
});

test('of a page that is nothing but text only the paragraphs are asked about', async () => {
  expect((await read([page([ENDS])])).asked).toBe(
    '文件里没有段落，分段是按版面推断的：对照原件抽查',
  );
});

test('running heads are quoted apart, in full', async () => {
  const long = '某'.repeat(20);
  const pages = [1, 2, 3].map((n) => [
    { text: long, x: 79, y: 820, size: 9 },
    { text: `${long}号`, x: 79, y: 800, size: 9 },
    ...page([`${n}${ENDS}`, `甲${n}${ENDS}`]),
  ]);
  expect((await read(pages)).asked).toContain(`每页重复的文字没有导入：“${long}”、“${long}号”`);
});

test('a file with a password is told apart from a damaged one', async () => {
  const bytes = Buffer.from(pdfFile([page([ENDS])])).toString('latin1');
  const key = `(${'a'.repeat(32)})`;
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [(a) (a)]`;
  const file = bytes.replace('/Root 1 0 R', `/Root 1 0 R ${locked}`);
  await expect(readPdf(new Uint8Array(Buffer.from(file, 'latin1')), 'a.pdf')).rejects.toThrow(
    'PDF 加了密码',
  );
});

test('progress is reported page by page', async () => {
  const told: string[] = [];
  const bytes = pdfFile([page([ENDS]), page([ENDS])]);
  await readPdf(bytes, 'a.pdf', { progress: (done, all) => told.push(`${done}/${all}`) });
  expect(told).toEqual(['1/2', '2/2']);
});
