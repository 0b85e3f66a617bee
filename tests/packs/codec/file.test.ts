import { describe, expect, test } from 'vitest';
import { parsePassageId } from '#edition/address.ts';
import { readPackFile, writePackFile } from '#packs/codec/file.ts';
import { readLink } from '#packs/codec/link.ts';
import { writeLink } from '#packs/codec/writeLink.ts';
import { LIMITS } from '#packs/limits.ts';
import { parseChecksum } from '#packs/checksum.ts';
import type { PackItem, Pack } from '#packs/pack.ts';
import { randomFrom } from '../../random.ts';
import { randomPack } from '../randomPack.ts';

const IDS = ['a/b#p1', 'a/b#p2', 'a/b/c#p10', 'other/one#p3'];
const REASONS = ['empty', 'foreign', 'newer', 'damaged', 'oversized'];
const file = (data: object) => JSON.stringify({ format: 'yandu-pack', version: 1, ...data });

/** The reason why a text is not a pack file, or `ok`. */
function failureOf(text: string): string {
  const result = readPackFile(text);
  return result.ok ? 'ok' : result.reason;
}

/** Tells whether a pack is valid and within the limits. */
function isValid({ title, items }: Pack): boolean {
  const fits = (text: unknown, limit: number) => typeof text === 'string' && text.length <= limit;
  return (
    fits(title, LIMITS.line) &&
    items.length <= LIMITS.items &&
    items.every((item) =>
      item.kind === 'passage'
        ? parsePassageId(item.id) !== null && parseChecksum(item.mark) !== null
        : fits(item.text, item.kind === 'heading' ? LIMITS.line : LIMITS.note),
    )
  );
}

/** Returns a pack whose title, headings and notes have so many characters. */
function packWithText(length: number): Pack {
  const notes = Array.from({ length: Math.floor(length / LIMITS.note) }, () => LIMITS.note);
  const sizes = [...notes, length % LIMITS.note];
  return { title: '', items: sizes.map((size) => ({ kind: 'note', text: '字'.repeat(size) })) };
}

test('a pack with more text than all packs may have is too large, in a file and in a link', () => {
  for (const [length, reading] of [
    [LIMITS.text, 'ok'],
    [LIMITS.text + 1, 'oversized'],
  ] as const) {
    const pack = packWithText(length);
    expect(failureOf(writePackFile(pack))).toBe(reading);
    const link = readLink(writeLink(pack));
    expect(link.ok ? 'ok' : link.reason).toBe(reading);
  }
});

describe('a file', () => {
  test('is read as the pack that was written, whatever its content', () => {
    const random = randomFrom(11);
    for (let round = 0; round < 500; round += 1) {
      const pack = randomPack(random, IDS);
      expect(readPackFile(writePackFile(pack))).toEqual({ ok: true, pack });
    }
  });

  test('may have a byte order mark and white space around it', () => {
    const pack: Pack = { title: '题', items: [{ kind: 'note', text: '备注' }] };
    expect(readPackFile(`\uFEFF${writePackFile(pack)}\n\n`)).toEqual({ ok: true, pack });
  });

  test('is read without unknown properties', () => {
    const text = file({
      title: '题',
      extra: 1,
      items: [{ kind: 'note', text: '一', html: '<b>', __proto__: { evil: 1 } }],
    });
    expect(readPackFile(text)).toEqual({
      ok: true,
      pack: { title: '题', items: [{ kind: 'note', text: '一' }] },
    });
  });
});

describe('any other file', () => {
  test.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['<html>', 'foreign'],
    ['[]', 'foreign'],
    ['{"a":1}', 'foreign'],
    ['{"format":"yandu-pack","version":2,"items":"anything"}', 'newer'],
    ['{"format":"yandu-pack","version":1', 'damaged'],
    [file({ title: 1, items: [] }), 'damaged'],
    [file({ title: '', items: {} }), 'damaged'],
    [file({ title: '', items: [null] }), 'damaged'],
    [file({ title: '', items: [{ kind: 'passage', id: '../x', mark: '00000' }] }), 'damaged'],
    [file({ title: '', items: [{ kind: 'passage', id: 'a/b#p1', mark: 'zzzzz' }] }), 'damaged'],
    [file({ title: '', items: [{ kind: 'script', text: '' }] }), 'damaged'],
  ])('has a reason for its failure: %s is %s', (text, reason) => {
    expect(failureOf(text)).toBe(reason);
  });

  test('fails just above the limits of a pack, not at them', () => {
    const notes = (count: number): PackItem[] =>
      Array.from({ length: count }, () => ({ kind: 'note', text: '' }));
    const pack = (title: number, ...items: PackItem[]) => ({ title: '长'.repeat(title), items });
    expect(failureOf(writePackFile(pack(LIMITS.line, ...notes(LIMITS.items))))).toBe('ok');
    expect(failureOf(writePackFile(pack(LIMITS.line + 1)))).toBe('oversized');
    expect(failureOf(writePackFile(pack(0, ...notes(LIMITS.items + 1))))).toBe('oversized');
    const [heading, note] = ['长'.repeat(LIMITS.line + 1), '长'.repeat(LIMITS.note + 1)];
    expect(failureOf(writePackFile(pack(0, { kind: 'heading', text: heading })))).toBe('oversized');
    expect(failureOf(writePackFile(pack(0, { kind: 'note', text: note })))).toBe('oversized');
    expect(failureOf(' '.repeat(LIMITS.bytes + 1))).toBe('oversized');
  });

  test('never throws and is never read as an invalid pack: 12,000 damaged files', () => {
    const random = randomFrom(12);
    const below = (limit: number) => Math.floor(random() * limit);
    const values = [null, true, -1, 1e300, '', '<img src=x onerror=alert(1)>', [], {}, [[]]];
    const swapped = (text: string): string => {
      const nodes = [...text.matchAll(/"(?:[^"\\]|\\.)*"|\d+|\[\]|\{\}/gu)];
      const node = nodes[below(nodes.length)];
      if (!node) return text;
      const value = JSON.stringify(values[below(values.length)]);
      return text.slice(0, node.index) + value + text.slice(node.index + node[0].length);
    };
    const damage: ((text: string) => string)[] = [
      (text) => text.slice(0, below(text.length)),
      (text) => text.slice(below(text.length)),
      (text) => {
        const at = below(text.length);
        return text.slice(0, at) + String.fromCharCode(below(0x10000)) + text.slice(at + 1);
      },
      swapped,
      (text) => swapped(swapped(text)),
      (text) =>
        text.replace('"items": [', `"items": [${'{"kind":"note","text":""},'.repeat(2001)}`),
      (text) => text.replace(/"text": "/u, `"text": "${'长'.repeat(5000)}`),
      (text) => '['.repeat(1 + below(20_000)) + text,
      () => Array.from({ length: below(80) }, () => String.fromCharCode(below(0x10000))).join(''),
    ];
    const files = Array.from({ length: 300 }, () => writePackFile(randomPack(random, IDS)));
    const counts: Record<string, number> = {};
    for (let round = 0; round < 12_000; round += 1) {
      const text = (damage[round % damage.length] ?? String)(files[round % files.length] ?? '');
      const result = readPackFile(text);
      if (result.ok) expect(isValid(result.pack), text).toBe(true);
      else expect(REASONS).toContain(result.reason);
      const kind = result.ok ? 'valid' : result.reason;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    for (const kind of ['valid', 'damaged', 'foreign', 'oversized']) {
      expect(counts[kind], kind).toBeGreaterThan(300);
    }
  });
});
