import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { importFile } from '#importer/import.ts';
import { loadDocument } from '#library/loadDocument.ts';
import { lawFiles, lawsFolder, numberingOf } from './laws.ts';

const folder = lawsFolder();
/** Every twelfth law, so that all kinds are among them. */
const SAMPLE = folder ? lawFiles(folder).filter((_, i) => i % 12 === 5) : [];
const root = mkdtempSync(join(tmpdir(), 'laws-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.skipIf(!folder)(
  'a sample of real laws: every article is found, in order, and called by its number',
  { timeout: 60_000 },
  async () => {
    const content = join(root, 'content');
    const wrong: string[] = [];
    for (const file of SAMPLE) {
      const { id } = await importFile(file, { content, apart: true });
      const { document } = loadDocument(join(content, id), root);
      const articles = passagesOf(document).flatMap(({ locator }) => {
        const [name] =
          /第[零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?/u.exec(locator) ?? [];
        return name ? [name] : [];
      });
      const found = articles.filter((name, i) => name !== articles[i - 1]);
      if (found.join() !== numberingOf(file).articles.join()) wrong.push(file);
    }
    expect(SAMPLE.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  },
);

test.skipIf(!folder)(
  'a law whose own numbering is odd has a question about it',
  { timeout: 60_000 },
  async () => {
    const odd = lawFiles(folder ?? '').filter((file) => numberingOf(file).oddities.length > 0);
    const silent: string[] = [];
    for (const file of odd) {
      const { questions } = await importFile(file, { content: join(root, 'odd') });
      const about = questions.filter(({ text }) =>
        /核对原文是否漏了|核对前面是否漏了|已按条分开/u.test(text),
      );
      if (about.length === 0) silent.push(file);
    }
    expect(odd.length).toBeGreaterThan(5);
    expect(silent).toEqual([]);
  },
);

test.runIf(!folder)(
  'no folder of laws beside the repository or in LAWS: laws are not tested',
  () => {
    expect(folder).toBeNull();
  },
);
