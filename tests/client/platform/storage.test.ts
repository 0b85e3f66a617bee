import { expect, test, vi } from 'vitest';
import { TAB, outlivesTab, read, whenSteady, write } from '#client/platform/storage.ts';
import { stubStorages } from './storages.ts';

test('what is stored is there for every tab', () => {
  const { local, session, window } = stubStorages();
  expect(write('a', '一')).toBe(true);
  expect(read('a')).toBe('一');
  expect(local.getItem('a')).toBe('一');
  expect([session.getItem('a'), window.name, outlivesTab()]).toEqual([null, '', true]);
});

test('what has no room is not stored, and the last that had stays', () => {
  const { local } = stubStorages();
  write('a', '一');
  local.room = 1;
  expect(write('a', '二二')).toBe(false);
  expect(read('a')).toBe('一');
  expect(write('a', '二二', TAB)).toBe(true);
  expect([read('a'), read('a', TAB)]).toEqual(['一', '二二']);
});

test('where storage is forbidden the tab keeps it', () => {
  const { session } = stubStorages('localStorage');
  expect(write('a', '一')).toBe(true);
  expect([read('a'), session.getItem('a'), outlivesTab()]).toEqual(['一', '一', false]);
});

test('where all storage is forbidden the tab’s name keeps it, text for text, without losing another', () => {
  const { window } = stubStorages('localStorage', 'sessionStorage');
  const texts = { a: '一&b=二', 'b c': '\n{"x":1}% ', c: '𠮷'.repeat(1000) };
  for (const [key, text] of Object.entries(texts)) expect(write(key, text)).toBe(true);
  for (const [key, text] of Object.entries(texts)) expect(read(key)).toBe(text);
  expect(outlivesTab()).toBe(false);
  expect(window.name).toMatch(/^yandu=/u);
  expect(read('d')).toBeNull();
});

test('a name that somebody else gave the tab is left to them, and read as nothing', () => {
  const { window } = stubStorages('localStorage', 'sessionStorage');
  for (const name of ['yandu-presenter', '{"a":"b"}', '<script>']) {
    window.name = name;
    expect(write('a', '一')).toBe(false);
    expect(read('a')).toBeNull();
    expect(window.name).toBe(name);
  }
});

test('what asks for storage as the page opens does so at once, but from a disk some moments later', () => {
  vi.useFakeTimers();
  const act = vi.fn();
  vi.stubGlobal('location', { href: 'http://10.1.2.3/yandu/index.html' });
  whenSteady(act);
  expect(act).toHaveBeenCalledTimes(1);
  vi.stubGlobal('location', { href: 'file:///E:/研读/index.html' });
  whenSteady(act);
  vi.advanceTimersByTime(100);
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(act).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
