import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PackManifest, DocumentPackData } from '#packs/packData.ts';
import { writePackData } from '#integration/packData.ts';
import { payloadInScript, readPayload } from '#search/index/payload.ts';
import { FIXTURE } from '../fixture/library.ts';
import { folderOf } from '../library/small.ts';

const library = FIXTURE;

async function published(pages: Record<string, string> = {}): Promise<string> {
  const dir = folderOf({ 'index.html': 'data-excerpts="excerpts"', ...pages });
  await writePackData({ dir, library });
  return dir;
}

describe('the pack data of a site', () => {
  test('are one classic script per document in a hashed folder, and a manifest', async () => {
    const dir = await published();
    const [folder = '', manifest = ''] = readdirSync(join(dir, 'assets')).sort();
    expect(folder).toMatch(/^excerpts\.[0-9a-f]{10}$/u);
    expect(manifest).toBe(`${folder}.js`);
    const release = folder.split('.')[1] ?? '';
    const open = (file: string) =>
      readPayload(payloadInScript(readFileSync(join(dir, 'assets', file), 'utf8')), release);
    expect(open(manifest)).toEqual({
      volumes: library.documents.map(({ id }) => id),
      packs: Object.fromEntries(library.packs.map(({ id, pack }) => [id, pack])),
    } satisfies PackManifest);
    for (const { id, name } of library.documents) {
      expect((open(`${folder}/${id}.js`) as DocumentPackData).name).toBe(name);
    }
  });

  test('are linked from the pages that work with packs, and from no other', async () => {
    const dir = await published({ 'present/index.html': '<main data-excerpts="excerpts">' });
    const page = readFileSync(join(dir, 'present/index.html'), 'utf8');
    const [, folder = ''] = /data-excerpts="(assets\/excerpts\.[0-9a-f]+)"/u.exec(page) ?? [];
    expect(existsSync(join(dir, folder))).toBe(true);
    expect(readFileSync(join(dir, 'index.html'), 'utf8')).toBe('data-excerpts="excerpts"');
  });
});
