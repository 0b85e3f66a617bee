import { expect, test } from 'vitest';
import { Reader, Writer } from '#packs/codec/binary.ts';

test('numbers, texts and triples come back as they were written', () => {
  const writer = new Writer();
  const numbers = [0, 1, 127, 128, 300, 2 ** 20, 2 ** 27];
  for (const number of numbers) writer.number(number);
  for (const text of ['', 'a', '汉字𠮷\u0000']) writer.text(text);
  writer.triple(0xabcdef);
  const reader = new Reader(writer.done());
  for (const number of numbers) expect(reader.number(2 ** 28)).toBe(number);
  for (const text of ['', 'a', '汉字𠮷\u0000']) expect(reader.text(9)).toBe(text);
  expect(reader.triple()).toBe(0xabcdef);
  expect(() => reader.end()).not.toThrow();
});

test('what is not there, goes beyond its limit or is left over is refused', () => {
  expect(() => new Reader(Uint8Array.of()).number(9)).toThrow('damaged');
  expect(() => new Reader(Uint8Array.of(10)).number(9)).toThrow('oversized');
  expect(() => new Reader(Uint8Array.of(255, 255, 255, 255, 255)).number(9)).toThrow('damaged');
  expect(() => new Reader(Uint8Array.of(5, 65)).text(9)).toThrow('damaged');
  expect(() => new Reader(Uint8Array.of(2, 65, 65)).text(1)).toThrow('oversized');
  expect(() => new Reader(Uint8Array.of(2, 0xc3, 0x28)).text(9)).toThrow();
  expect(() => new Reader(Uint8Array.of(1, 2)).triple()).toThrow('damaged');
  expect(() => new Reader(Uint8Array.of(0)).end()).toThrow('damaged');
});
