import { beforeEach, expect, test, vi } from 'vitest';
import { NotLoadedError, loadDocumentPackData } from '#client/pack/loadPackData.ts';
import { PassageLoader } from '#client/pack/passageLoader.ts';
import { packDataOf } from '#packs/packData.ts';
import type { PackItem } from '#packs/pack.ts';
import { CHARTER_ID, FIXTURE, NOTICE_ID } from '../../fixture/library.ts';

vi.mock('#client/pack/loadPackData.ts', async (original) => ({
  ...(await original<typeof import('#client/pack/loadPackData.ts')>()),
  loadDocumentPackData: vi.fn(),
}));

const DATA = packDataOf(FIXTURE.documents, {});
const first = (document: string): PackItem => {
  const [passage] = DATA.find(({ id }) => id === document)?.passages ?? [];
  if (!passage) throw new Error(`no passage of ${document}`);
  return { kind: 'passage', id: passage.id, mark: '00001' };
};
const [NOTICE_ITEM, CHARTER_ITEM] = [first(NOTICE_ID), first(CHARTER_ID)];
const packOf = (...items: PackItem[]) => ({ title: '', items });

beforeEach(() => {
  vi.mocked(loadDocumentPackData)
    .mockReset()
    .mockImplementation(async (ids) => DATA.filter(({ id }) => ids.includes(id)));
});

test('a passage is shown by its id until its document is loaded', async () => {
  const loader = new PassageLoader();
  expect(loader.resolveItem(NOTICE_ITEM)).toMatchObject({ kind: 'unloaded' });
  expect(await loader.load(packOf(NOTICE_ITEM))).toBe(true);
  expect(loader.resolveItem(NOTICE_ITEM)).toMatchObject({ kind: 'passage', changed: true });
  expect(loader.resolveItem(CHARTER_ITEM)).toMatchObject({ kind: 'unloaded' });
});

test('a passage that its loaded document does not have is missing', async () => {
  const loader = new PassageLoader();
  await loader.load(packOf(NOTICE_ITEM));
  const gone: PackItem = { kind: 'passage', id: `${NOTICE_ID}/no#p1`, mark: '00001' };
  expect(loader.resolveItem(gone)).toMatchObject({ kind: 'missing' });
});

test('each document is loaded once, and those loaded before stay', async () => {
  const loader = new PassageLoader();
  await loader.load(packOf(NOTICE_ITEM));
  await loader.load(packOf(NOTICE_ITEM, CHARTER_ITEM));
  expect(vi.mocked(loadDocumentPackData).mock.calls).toEqual([[[NOTICE_ID]], [[CHARTER_ID]]]);
  for (const item of [NOTICE_ITEM, CHARTER_ITEM])
    expect(loader.resolveItem(item).kind).toBe('passage');
});

test('one document that does not load leaves the others, and is tried again', async () => {
  const loader = new PassageLoader();
  vi.mocked(loadDocumentPackData).mockRejectedValueOnce(new NotLoadedError());
  expect(await loader.load(packOf(NOTICE_ITEM, CHARTER_ITEM))).toBe(false);
  expect(loader.resolveItem(NOTICE_ITEM).kind).toBe('unloaded');
  expect(loader.resolveItem(CHARTER_ITEM).kind).toBe('passage');
  expect(await loader.load(packOf(NOTICE_ITEM, CHARTER_ITEM))).toBe(true);
  expect(loader.resolveItem(NOTICE_ITEM).kind).toBe('passage');
});

test('another fault is not hidden', async () => {
  vi.mocked(loadDocumentPackData).mockRejectedValueOnce(new Error('a fault'));
  await expect(new PassageLoader().load(packOf(NOTICE_ITEM))).rejects.toThrow('a fault');
});
