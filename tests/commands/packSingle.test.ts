import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packSingle } from '../../src/commands/packSingle.ts';

test('a document goes out under its own name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'single-'));
  mkdirSync(join(folder, 'dist/data'), { recursive: true });
  writeFileSync(join(folder, 'dist/data/a.html'), '正文');
  const files = packSingle(join(folder, 'dist'), join(folder, 'out'), [{ id: 'a', name: '通知' }]);
  expect(files).toEqual([join(folder, 'out', '通知.html')]);
  expect(readFileSync(files[0] ?? '', 'utf8')).toBe('正文');
});
