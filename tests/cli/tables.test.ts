import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeTables } from '#cli/tables.ts';

test('the tables in the folder are what the dictionaries say today; if not, `npm run tables` writes them anew', () => {
  const tables = makeTables();
  expect(tables).toHaveLength(2);
  for (const { file, text } of tables) {
    expect(text.split('\n').length).toBeGreaterThan(400);
    expect(readFileSync(file, 'utf8') === text, file.pathname).toBe(true);
  }
}, 30_000);
