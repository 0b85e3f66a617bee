import { expect, test } from 'vitest';
import {
  packFileText,
  previousPacks,
  hasPreviousPacks,
  archiveText,
  archivePack,
} from '#client/pack/packHistory.ts';
import { readPackFile, writePackFile } from '#packs/codec/file.ts';
import type { Pack } from '#packs/pack.ts';
import { stubStorages } from '../platform/storages.ts';

const KEY = 'yandu.pack.former';
const pack = (title: string): Pack => ({ title, items: [{ kind: 'note', text: title }] });
const titles = () => previousPacks().map(({ pack }) => pack?.title);

test('the last ten packs are kept, latest first, each once', () => {
  stubStorages();
  expect([hasPreviousPacks(), previousPacks()]).toEqual([false, []]);
  for (let n = 1; n <= 12; n += 1) expect(archivePack(pack(`${n}`))).toBe(true);
  expect(titles()).toEqual(['12', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
  archivePack(pack('5'));
  expect(titles()).toEqual(['5', '12', '11', '10', '9', '8', '7', '6', '4', '3']);
  expect(hasPreviousPacks()).toBe(true);
});

test('an empty pack is not archived', () => {
  stubStorages();
  expect(archivePack({ title: '', items: [] })).toBe(true);
  expect(hasPreviousPacks()).toBe(false);
});

test('archiving fails where storage is full, and earlier packs stay', () => {
  const { local } = stubStorages();
  archivePack(pack('一'));
  local.room = 150;
  expect(archivePack(pack('二'.repeat(90)))).toBe(false);
  expect(titles()).toEqual(['一']);
});

test('a text that cannot be read is kept unchanged in addition to the ten packs', () => {
  stubStorages();
  const text = '7 3 {"format":"yandu-pack","version":2,"items":[]}';
  archiveText(text);
  archiveText(text);
  for (let n = 1; n <= 12; n += 1) archivePack(pack(`${n}`));
  expect(previousPacks()).toHaveLength(11);
  expect(previousPacks()[10]).toEqual({ text, pack: null });
  expect(packFileText(text)).toBe('{"format":"yandu-pack","version":2,"items":[]}');
});

test('a text that cannot be read takes the place of no pack', () => {
  stubStorages();
  for (let n = 1; n <= 5; n += 1) archivePack(pack(`${n}`));
  archiveText('{');
  for (let n = 6; n <= 10; n += 1) archivePack(pack(`${n}`));
  expect(titles()).toEqual(['10', '9', '8', '7', '6', undefined, '5', '4', '3', '2', '1']);
});

test('an archived text that can be read again is a pack again', () => {
  stubStorages();
  archiveText(`7 1 ${writePackFile(pack('甲'))}`);
  expect(titles()).toEqual(['甲']);
  expect(readPackFile(packFileText(previousPacks()[0]?.text ?? '')).ok).toBe(true);
});

test('a pack is kept once, however its text was written', () => {
  stubStorages();
  archiveText(`7 1 ${writePackFile(pack('甲'))}`);
  archivePack(pack('乙'));
  archivePack(pack('甲'));
  expect(titles()).toEqual(['甲', '乙']);
});

test('the single pack archived by the first release is kept', () => {
  const { local } = stubStorages();
  local.setItem(KEY, writePackFile(pack('旧')));
  expect(titles()).toEqual(['旧']);
  archivePack(pack('新'));
  expect(titles()).toEqual(['新', '旧']);
});

test('a damaged list is kept as a text that cannot be read', () => {
  const { local } = stubStorages();
  local.setItem(KEY, '["{');
  archivePack(pack('新'));
  expect(previousPacks()).toEqual([
    { text: writePackFile(pack('新')), pack: pack('新') },
    { text: '["{', pack: null },
  ]);
});
