import { expect, test } from 'vitest';
import { readKey } from '../../../src/client/present/keys.ts';
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
const commandOf = (pressed: Key, digits = '') => readKey(pressed, digits).command;

test('arrows, page keys and space turn slides; Home and End go to the ends', () => {
  for (const name of ['ArrowRight', 'ArrowDown', 'PageDown', 'Enter'])
    expect(commandOf(key(name))).toEqual({ kind: 'step', by: 1 });
  for (const name of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])
    expect(commandOf(key(name))).toEqual({ kind: 'step', by: -1 });
  expect(commandOf(key(' ', 'Space'))).toEqual({ kind: 'step', by: 1 });
  expect(commandOf(key(' ', 'Space', { shiftKey: true }))).toEqual({ kind: 'step', by: -1 });
  expect(commandOf(key('Home'))).toEqual({ kind: 'go', to: 1 });
  expect(commandOf(key('End'))).toEqual({ kind: 'end' });
});

test('digits are collected, Enter goes to that slide, any other key drops them', () => {
  let digits = '';
  for (const digit of '12') digits = readKey(key(digit, `Digit${digit}`), digits).digits;
  expect(digits).toBe('12');
  expect(readKey(key('Enter'), digits)).toEqual({ command: { kind: 'go', to: 12 }, digits: '' });
  expect(readKey(key('3', 'Numpad3'), '12').digits).toBe('123');
  expect(readKey(key('x', 'KeyX'), digits)).toEqual({ command: null, digits: '' });
});

test('letters are recognized by their key codes, which input methods do not hide', () => {
  expect(commandOf(key('Process', 'KeyB'))).toEqual({ kind: 'black' });
  expect(commandOf(key('。', 'Period'))).toEqual({ kind: 'black' });
  expect(commandOf(key('Process', 'KeyF'))).toEqual({ kind: 'full' });
});

test('keys of remote controls, which have names but no codes, are recognized', () => {
  expect(commandOf(key('PageDown', ''))).toEqual({ kind: 'step', by: 1 });
  expect(commandOf(key('.', ''))).toEqual({ kind: 'black' });
});

test('browser shortcuts and names of inherited properties are no commands', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey'])
    expect(commandOf(key('f', 'KeyF', { [held]: true }))).toBe(null);
  for (const name of ['constructor', '__proto__', 'hasOwnProperty', ''])
    expect(commandOf(key(name))).toBe(null);
});
