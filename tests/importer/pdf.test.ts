import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { readPdf } from '#importer/pdf.ts';
import { hasChineseFont, presentBrowser } from '../machine/browser.ts';

const BROWSER = hasChineseFont() ? presentBrowser() : undefined;
const root = mkdtempSync(join(tmpdir(), 'pdf-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const LONG =
  '为深入贯彻落实上级有关会议要求，充分激发广大职工创新创造活力，经研究决定开展竞赛活动。';

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
      'gives its title in one line and a paragraph a line, in ordinary characters',
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

    test('without text has none to give', { timeout: 60_000 }, async () => {
      const { text } = await readPdf(
        printed('<div style="width:9cm;height:9cm;background:#333"></div>'),
        'a.pdf',
      );
      expect(text.trim()).toBe('');
    });
  },
);

test('what is no PDF is refused in clear words', async () => {
  await expect(readPdf(strToU8('%PDF-1.7 甲'), '通知.pdf')).rejects.toThrow(
    '不是 PDF 文件，或文件已损坏',
  );
});
