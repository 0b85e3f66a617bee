import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packSingle } from '../../src/cli/packSingle.ts';

/** Returns the file names of documents with these names. */
function copiedNames(...names: string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'single-'));
  mkdirSync(join(folder, 'dist/data'), { recursive: true });
  const documents = names.map((name, index) => ({ id: `d${index}`, name }));
  for (const { id } of documents) writeFileSync(join(folder, `dist/data/${id}.html`), `正文 ${id}`);
  const out = join(folder, 'out');
  const files = packSingle(join(folder, 'dist'), out, documents);
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  expect(texts).toEqual(documents.map(({ id }) => `正文 ${id}`));
  return files.map((file) => file.slice(out.length + 1));
}

test('a document’s file has its name', () => {
  expect(copiedNames('通知')).toEqual(['通知.html']);
});

test('two documents with the same name become two files', () => {
  expect(copiedNames('工会法', '工会法')).toEqual(['工会法.html', 'd1 工会法.html']);
});

test('no file name leaves the folder or is forbidden on Windows', () => {
  expect(copiedNames('../../逃', '甲/乙', '问：“何”？<1>|*')).toEqual([
    '逃.html',
    '甲 乙.html',
    '问：“何”？ 1.html',
  ]);
});
