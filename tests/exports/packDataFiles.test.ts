import { expect, test } from 'vitest';
import { unbrokenNames } from '#edition/layout/lineBreaks.ts';
import { packDataFiles } from '#exports/packDataFiles.ts';
import type { DocumentPackData, PackManifest } from '#packs/packData.ts';
import { payloadInScript, readPayload } from '#search/index/payload.ts';
import { FIXTURE } from '../fixture/library.ts';

test('pack data are one classic script per document in a hashed folder, and a manifest', () => {
  const { folder, files } = packDataFiles(FIXTURE);
  expect(folder).toMatch(/^assets\/excerpts\.[0-9a-f]{10}$/u);
  const release = folder.split('.')[1] ?? '';
  const open = (file: string) => readPayload(payloadInScript(files.get(file) ?? ''), release);
  expect(open(`${folder}.js`)).toEqual({
    volumes: FIXTURE.documents.map(({ id }) => id),
    packs: Object.fromEntries(FIXTURE.packs.map(({ id, pack }) => [id, pack])),
    names: unbrokenNames(FIXTURE.documents, FIXTURE.terms),
  } satisfies PackManifest);
  for (const { id, name } of FIXTURE.documents) {
    expect((open(`${folder}/${id}.js`) as DocumentPackData).name).toBe(name);
  }
  expect(files.size).toBe(FIXTURE.documents.length + 1);
});

test('other words give another folder', () => {
  const [first, ...others] = FIXTURE.packs;
  if (!first) throw new Error('the fixture has no pack');
  const renamed = { ...first, pack: { ...first.pack, title: '另一个题目' } };
  const changed = { ...FIXTURE, packs: [renamed, ...others] };
  expect(packDataFiles(changed).folder).not.toBe(packDataFiles(FIXTURE).folder);
});
