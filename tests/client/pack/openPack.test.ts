import { beforeEach, expect, test, vi } from 'vitest';
import {
  NotLoadedError,
  loadDocumentPackData,
  loadPackManifest,
} from '#client/pack/loadPackData.ts';
import { openPack } from '#client/pack/openPack.ts';
import { savePack } from '#client/pack/packStore.ts';
import { queryOf } from '#client/pack/exportPack.ts';
import { packDataOf } from '#packs/packData.ts';
import { resolvePack } from '#packs/resolve.ts';
import type { Pack } from '#packs/pack.ts';
import { FIXTURE, NOTICE } from '../../fixture/library.ts';
import { stubStorages } from '../platform/storages.ts';

vi.mock('#client/pack/loadPackData.ts', async (original) => ({
  ...(await original<typeof import('#client/pack/loadPackData.ts')>()),
  loadPackManifest: vi.fn(),
  loadDocumentPackData: vi.fn(),
}));

const DATA = packDataOf(FIXTURE.documents, {});
const NOTES: Pack = { title: '题', items: [{ kind: 'note', text: '甲' }] };
const [section] = NOTICE.sections;
const [list] = NOTICE.lists;

beforeEach(() => {
  stubStorages();
  vi.mocked(loadPackManifest).mockResolvedValue({ volumes: [], packs: { one: NOTES }, names: [] });
  vi.mocked(loadDocumentPackData).mockImplementation(async (ids) =>
    DATA.filter(({ id }) => ids.includes(id)),
  );
});

test('a pack in a link is opened with the texts of its passages', async () => {
  const passages = DATA.flatMap((data) => data.passages.slice(0, 2).map(({ id }) => id));
  const pack: Pack = {
    title: '题',
    items: passages.map((id) => ({ kind: 'passage', id, mark: '00001' })),
  };
  const opened = await openPack(queryOf(pack));
  expect(opened).toMatchObject({ ok: true, pack });
  const shown = opened.ok ? opened.resolved.items : [];
  expect(shown.map((item) => item.kind === 'passage' && item.excerpt.id)).toEqual(passages);
  expect(resolvePack(pack, () => undefined).items.every(({ kind }) => kind === 'missing')).toBe(
    true,
  );
});

test('a ready-made pack is opened by its id', async () => {
  expect(await openPack('?pack=one')).toMatchObject({ ok: true, pack: NOTES });
});

test.each([
  [
    'section',
    section?.id,
    section?.paragraphs.flatMap(({ passages }) => passages).map(({ id }) => id),
  ],
  ['list', list?.id, list?.items.map((item) => `${NOTICE.id}/${item}`)],
])('a %s is opened with all its passages', async (kind, id, passages) => {
  const opened = await openPack(`?${kind}=${NOTICE.id}/${id}`);
  const items = opened.ok ? opened.pack.items : [];
  expect(items.map((item) => item.kind === 'passage' && item.id)).toEqual(passages);
});

test('the reader’s own pack is opened where the address requests none', async () => {
  expect(await openPack('')).toEqual({ ok: false, reason: 'empty' });
  savePack(NOTES, 0);
  expect(await openPack('')).toMatchObject({ ok: true, pack: NOTES });
});

test.each([
  ['?p=%', 'foreign'],
  ['?pack=two', 'unknown'],
  ['?pack=constructor', 'unknown'],
  [`?section=${NOTICE.id}/no`, 'unknown'],
  [`?list=${NOTICE.id}/${section?.id}`, 'unknown'],
  ['?section=no/no', 'unknown'],
])('nothing is opened for %s: %s', async (search, reason) => {
  expect(await openPack(search)).toEqual({ ok: false, reason });
});

test.each(['?pack=one', `?section=${NOTICE.id}/1`, queryOf(NOTES)])(
  'data that did not load are a reason, and another fault is not hidden (%s)',
  async (search) => {
    const fail = (error: Error) => {
      vi.mocked(loadPackManifest).mockRejectedValue(error);
      vi.mocked(loadDocumentPackData).mockRejectedValue(error);
    };
    fail(new NotLoadedError());
    expect(await openPack(search)).toEqual({ ok: false, reason: 'not loaded' });
    fail(new Error('a fault'));
    await expect(openPack(search)).rejects.toThrow('a fault');
  },
);
