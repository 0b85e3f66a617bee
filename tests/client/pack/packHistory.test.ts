import { expect, test } from 'vitest';
import { fileIn, formers, hasFormers, putAside, putPackAside } from '#client/pack/packHistory.ts';
import { readFile, writeFile } from '#packs/codec/file.ts';
import type { Pack } from '#packs/pack.ts';
import { stubStorages } from '../platform/storages.ts';

const KEY = 'yandu.pack.former';
const pack = (title: string): Pack => ({ title, items: [{ kind: 'note', text: title }] });
const titles = () => formers().map(({ pack }) => pack?.title);

test('the last ten packs are kept, the latest first, each once', () => {
  stubStorages();
  expect([hasFormers(), formers()]).toEqual([false, []]);
  for (let n = 1; n <= 12; n += 1) expect(putPackAside(pack(`${n}`))).toBe(true);
  expect(titles()).toEqual(['12', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
  putPackAside(pack('5'));
  expect(titles()).toEqual(['5', '12', '11', '10', '9', '8', '7', '6', '4', '3']);
  expect(hasFormers()).toBe(true);
});

test('an empty pack is nothing to put aside', () => {
  stubStorages();
  expect(putPackAside({ title: '', items: [] })).toBe(true);
  expect(hasFormers()).toBe(false);
});

test('where there is no room, that is told, and those put aside before stay', () => {
  const { local } = stubStorages();
  putPackAside(pack('一'));
  local.room = 150;
  expect(putPackAside(pack('二'.repeat(90)))).toBe(false);
  expect(titles()).toEqual(['一']);
});

test('what cannot be read is kept word for word besides the ten', () => {
  stubStorages();
  const text = '7 3 {"format":"yandu-pack","version":2,"items":[]}';
  putAside(text);
  putAside(text);
  for (let n = 1; n <= 12; n += 1) putPackAside(pack(`${n}`));
  expect(formers()).toHaveLength(11);
  expect(formers()[10]).toEqual({ text, pack: null });
  expect(fileIn(text)).toBe('{"format":"yandu-pack","version":2,"items":[]}');
});

test('what becomes readable again is a pack again', () => {
  stubStorages();
  putAside(`7 1 ${writeFile(pack('甲'))}`);
  expect(titles()).toEqual(['甲']);
  expect(readFile(fileIn(formers()[0]?.text ?? '')).ok).toBe(true);
});

test('the single pack that an earlier release put aside is still there', () => {
  const { local } = stubStorages();
  local.setItem(KEY, writeFile(pack('旧')));
  expect(titles()).toEqual(['旧']);
  putPackAside(pack('新'));
  expect(titles()).toEqual(['新', '旧']);
});

test('a damaged list is kept as something that cannot be read', () => {
  const { local } = stubStorages();
  local.setItem(KEY, '["{');
  putPackAside(pack('新'));
  expect(formers()).toEqual([
    { text: writeFile(pack('新')), pack: pack('新') },
    { text: '["{', pack: null },
  ]);
});
