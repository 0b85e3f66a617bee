import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '#library/library.ts';
import type { Holdings, Volume } from '#packs/packData.ts';
import { writeExcerpts } from '#integration/packData.ts';
import { parcelIn, unpack } from '#search/index/payload.ts';
import { folderOf } from '../library/small.ts';

const library = loadLibrary('.');

async function published(pages: Record<string, string> = {}): Promise<string> {
  const dir = folderOf({ 'index.html': 'data-excerpts="excerpts"', ...pages });
  await writeExcerpts({ dir, library });
  return dir;
}

describe('the excerpts of a site', () => {
  test('are one classic script a document, named by what they hold, and a list of what there is', async () => {
    const dir = await published();
    const [folder = '', holdings = ''] = readdirSync(join(dir, 'assets')).sort();
    expect(folder).toMatch(/^excerpts\.[0-9a-f]{10}$/u);
    expect(holdings).toBe(`${folder}.js`);
    const release = folder.split('.')[1] ?? '';
    const open = (file: string) =>
      unpack(parcelIn(readFileSync(join(dir, 'assets', file), 'utf8')), release);
    expect(open(holdings)).toEqual({
      volumes: library.documents.map(({ id }) => id),
      packs: Object.fromEntries(library.packs.map(({ id, pack }) => [id, pack])),
    } satisfies Holdings);
    for (const { id, name } of library.documents) {
      expect((open(`${folder}/${id}.js`) as Volume).name).toBe(name);
    }
  });

  test('are made known to the pages that work with packs, and to no other', async () => {
    const dir = await published({ 'present/index.html': '<main data-excerpts="excerpts">' });
    const page = readFileSync(join(dir, 'present/index.html'), 'utf8');
    const [, folder = ''] = /data-excerpts="(assets\/excerpts\.[0-9a-f]+)"/u.exec(page) ?? [];
    expect(existsSync(join(dir, folder))).toBe(true);
    expect(readFileSync(join(dir, 'index.html'), 'utf8')).toBe('data-excerpts="excerpts"');
  });
});
