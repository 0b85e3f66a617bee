import { expect, test } from 'vitest';
import { press } from '../../../src/client/present/keys.ts';
import type { Key } from '../../../src/client/present/keys.ts';

const key = (name: string, code = name, more: Partial<Key> = {}): Key => ({
  key: name,
  code,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});
const orderOf = (pressed: Key, dialled = '') => press(pressed, dialled).order;

test('arrows, page keys and space turn; Home and End go to the ends', () => {
  for (const name of ['ArrowRight', 'ArrowDown', 'PageDown', 'Enter'])
    expect(orderOf(key(name))).toEqual({ kind: 'step', by: 1 });
  for (const name of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])
    expect(orderOf(key(name))).toEqual({ kind: 'step', by: -1 });
  expect(orderOf(key(' ', 'Space'))).toEqual({ kind: 'step', by: 1 });
  expect(orderOf(key(' ', 'Space', { shiftKey: true }))).toEqual({ kind: 'step', by: -1 });
  expect(orderOf(key('Home'))).toEqual({ kind: 'go', to: 1 });
  expect(orderOf(key('End'))).toEqual({ kind: 'end' });
});

test('digits are dialled, Enter goes there, any other key forgets them', () => {
  let dialled = '';
  for (const digit of '12') dialled = press(key(digit, `Digit${digit}`), dialled).dialled;
  expect(dialled).toBe('12');
  expect(press(key('Enter'), dialled)).toEqual({ order: { kind: 'go', to: 12 }, dialled: '' });
  expect(press(key('3', 'Numpad3'), '12').dialled).toBe('123');
  expect(press(key('x', 'KeyX'), dialled)).toEqual({ order: null, dialled: '' });
});

test('letters are known by their place, so an input method does not hide them', () => {
  expect(orderOf(key('Process', 'KeyB'))).toEqual({ kind: 'black' });
  expect(orderOf(key('。', 'Period'))).toEqual({ kind: 'black' });
  expect(orderOf(key('Process', 'KeyF'))).toEqual({ kind: 'full' });
});

test('a remote control that names keys without a place is understood', () => {
  expect(orderOf(key('PageDown', ''))).toEqual({ kind: 'step', by: 1 });
  expect(orderOf(key('.', ''))).toEqual({ kind: 'black' });
});

test('shortcuts of the browser, and names that objects have by nature, are no orders', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey'])
    expect(orderOf(key('f', 'KeyF', { [held]: true }))).toBe(null);
  for (const name of ['constructor', '__proto__', 'hasOwnProperty', ''])
    expect(orderOf(key(name))).toBe(null);
});
