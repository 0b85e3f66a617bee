import { expect, test } from 'vitest';
import { fingerprint, sha256 } from '#library/fingerprint.ts';
import { JOIN, correction, words } from '../edition/sample.ts';

test('SHA-256 is the standard one, over UTF-8', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('工会')).toBe(sha256(new TextEncoder().encode('工会')));
});

test('the layers are named, each once, in order', () => {
  const segments = [
    words('甲'),
    words('乙', 'relay-speech'),
    words('丙'),
    words('丁', 'quote-report'),
  ];
  expect(fingerprint(segments)).toMatch(/^own\+relay-speech\+quote-report:[0-9a-f]{16}$/u);
});

test('text, layer and the extent of a layer each change it', () => {
  const prints = [
    [words('甲乙')],
    [words('甲丙')],
    [words('甲乙', 'relay-speech')],
    [words('甲'), words('乙', 'relay-speech')],
    [words('甲', 'relay-speech'), words('乙')],
  ].map(fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
});

test('the loss of a second relayed clause changes it', () => {
  const both = [words('甲'), words('乙', 'relay-speech'), words('丙'), words('丁', 'relay-speech')];
  const one = [words('甲'), words('乙', 'relay-speech'), words('丙'), words('丁')];
  expect(fingerprint(one)).not.toBe(fingerprint(both));
});

test('a joined page break does not change it, and a correction counts with its corrected text', () => {
  expect(fingerprint([words('新'), JOIN, words('工作')])).toBe(fingerprint([words('新工作')]));
  expect(fingerprint([words('甲'), correction(' and ', '和')])).toBe(fingerprint([words('甲和')]));
});
