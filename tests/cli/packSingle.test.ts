import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packSingle } from '../../src/cli/packSingle.ts';

/** The names under which documents of these names go out. */
function sentAs(...names: string[]): string[] {
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

test('a document goes out under its own name', () => {
  expect(sentAs('通知')).toEqual(['通知.html']);
});

test('two documents of one name are two files', () => {
  expect(sentAs('工会法', '工会法')).toEqual(['工会法.html', 'd1 工会法.html']);
});

test('no name leads out of the folder or is forbidden on Windows', () => {
  expect(sentAs('../../逃', '甲/乙', '问：“何”？<1>|*')).toEqual([
    '逃.html',
    '甲 乙.html',
    '问：“何”？ 1.html',
  ]);
});
