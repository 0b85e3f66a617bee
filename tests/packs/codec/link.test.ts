import { describe, expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { BinaryWriter } from '#packs/codec/binary.ts';
import { encodeBytes } from '#packs/codec/compress.ts';
import { LIMITS, LONG_LINK } from '#packs/limits.ts';
import { readLink } from '#packs/codec/link.ts';
import { writeLink } from '#packs/codec/writeLink.ts';
import { checksumOf } from '#packs/checksum.ts';
import type { PackItem, Pack } from '#packs/pack.ts';
import { readingText } from '#edition/passage.ts';
import { FIXTURE } from '../../fixture/library.ts';
import { randomFrom } from '../../random.ts';
import { randomPack, wellFormed } from '../randomPack.ts';

const passages = FIXTURE.documents.flatMap(passagesOf);
const ids = passages.map(({ id }) => id);
const everything: Pack = {
  title: '全部',
  items: passages.map(({ id, segments }) => ({
    kind: 'passage',
    id,
    mark: checksumOf(readingText(segments)),
  })),
};
const REASONS = ['empty', 'foreign', 'newer', 'damaged', 'oversized'];

/** The reason why a code is not a pack, or `ok`; confirms that reading does not throw. */
function failureOf(code: string): string {
  const result = readLink(code);
  return result.ok ? 'ok' : result.reason;
}

describe('a link', () => {
  test('is read as the pack that was written, whatever its content', () => {
    const random = randomFrom(1);
    for (let round = 0; round < 500; round += 1) {
      const pack = randomPack(random, ids);
      expect(readLink(writeLink(pack))).toEqual({ ok: true, pack: wellFormed(pack) });
    }
  });

  test('carries every passage of the library, together and alone', () => {
    expect(readLink(writeLink(everything))).toEqual({ ok: true, pack: everything });
    for (const item of everything.items) {
      const pack = { title: '', items: [item] };
      expect(readLink(writeLink(pack))).toEqual({ ok: true, pack });
    }
  });

  test('carries an empty pack', () => {
    const pack = { title: '', items: [] };
    expect(readLink(writeLink(pack))).toEqual({ ok: true, pack });
  });

  test.each([
    { id: 'no passage', mark: '00000' },
    { id: 'a/b#p1', mark: '' },
    { id: 'a/b#p1', mark: 'zzzzz' },
  ])('is not written of a passage that could not be read again: %o', (passage) => {
    const items: PackItem[] = [{ kind: 'passage', ...passage }];
    expect(() => writeLink({ title: '', items })).toThrow(passage.id);
  });

  test('is plain ASCII that no address, chat or QR code changes', () => {
    const random = randomFrom(2);
    for (let round = 0; round < 100; round += 1) {
      const code = writeLink(randomPack(random, ids));
      expect(code).toMatch(/^1[A-Za-z0-9_-]+$/u);
      expect(new URLSearchParams(`p=${code}`).get('p')).toBe(code);
    }
  });

  test('stays short: at most seven characters a passage, four of them its checksum', () => {
    const { length } = writeLink(everything);
    expect(length / everything.items.length).toBeLessThan(7);
    expect(length).toBeLessThan(LONG_LINK);
  });

  test('is read with whatever a chat appends to it', () => {
    const code = writeLink(everything);
    for (const end of ['。', ' ', '\n', '）', '，请看', '%20', '&from=singlemessage']) {
      expect(readLink(code + end)).toEqual({ ok: true, pack: everything });
    }
  });
});

describe('any other link', () => {
  test('has a reason for its failure', () => {
    const code = writeLink(everything);
    expect(failureOf('')).toBe('empty');
    expect(failureOf('  ')).toBe('empty');
    expect(failureOf('<script>alert(1)</script>')).toBe('foreign');
    expect(failureOf('hello')).toBe('foreign');
    expect(failureOf(`0${code.slice(1)}`)).toBe('foreign');
    expect(failureOf(`2${code.slice(1)}`)).toBe('newer');
    expect(failureOf('1')).toBe('damaged');
    expect(failureOf(code.slice(0, -5))).toBe('damaged');
    expect(failureOf(`1${'A'.repeat(LIMITS.code)}`)).toBe('oversized');
  });

  test('fails when it is a decompression bomb', () => {
    const bomb = new Uint8Array(20_000_000);
    const code = `1${encodeBytes(bomb)}`;
    expect(code.length).toBeLessThan(LIMITS.code);
    expect(failureOf(code)).toBe('oversized');
  });

  test('fails when it exceeds the limits of a pack', () => {
    const heading = (count: number): PackItem[] =>
      Array.from({ length: count }, () => ({ kind: 'heading', text: '一' }));
    expect(failureOf(writeLink({ title: '', items: heading(LIMITS.items) }))).toBe('ok');
    expect(failureOf(writeLink({ title: '', items: heading(LIMITS.items + 1) }))).toBe('oversized');
    const title = '长'.repeat(LIMITS.line + 1);
    expect(failureOf(writeLink({ title, items: [] }))).toBe('oversized');
    const note: PackItem = { kind: 'note', text: '长'.repeat(LIMITS.note + 1) };
    expect(failureOf(writeLink({ title: '', items: [note] }))).toBe('oversized');
  });

  test('fails when its checksum is right and its content is invalid', () => {
    const code = (write: (writer: BinaryWriter) => void) => {
      const writer = new BinaryWriter();
      write(writer);
      return `1${encodeBytes(writer.toBytes())}`;
    };
    const evil = code((writer) => {
      writer.text('');
      writer.number(1);
      writer.text('../../evil');
      writer.number(1);
      for (const value of [2, 1, 1]) writer.number(value);
      writer.uint24(0);
    });
    expect(failureOf(evil)).toBe('damaged');
    const endless = code((writer) => {
      writer.text('');
      writer.number(1);
      writer.text('a/b');
      writer.number(2000);
      for (let group = 0; group < 2000; group += 1) {
        for (const value of [2, 1, 2000]) writer.number(value);
      }
    });
    expect(failureOf(endless)).toBe('oversized');
    expect(failureOf(code((writer) => writer.number(2 ** 40)))).toBe('damaged');
  });

  test('never throws, hangs or is read as another pack: 12,000 damaged links', () => {
    const random = randomFrom(3);
    const below = (limit: number) => Math.floor(random() * limit);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const letter = () => alphabet[below(64)] ?? '';
    const damage: ((code: string) => string)[] = [
      (code) => code.slice(0, below(code.length)),
      (code) => {
        const at = 1 + below(code.length - 1);
        return code.slice(0, at) + letter() + code.slice(at + 1);
      },
      (code) => code.slice(0, 1 + below(code.length)) + code.slice(1 + below(code.length)),
      (code) => code[0] + Array.from({ length: below(400) }, letter).join(''),
      (code) => String.fromCharCode(below(128)) + code.slice(1),
      () => Array.from({ length: below(60) }, () => String.fromCharCode(below(0x10000))).join(''),
      (code) => `1${code.slice(1).toLowerCase()}`,
      (code) => code.replace(/[-_]/gu, '%2'),
    ];
    const codes = Array.from({ length: 300 }, () => writeLink(randomPack(random, ids)));
    const counts: Record<string, number> = {};
    for (let round = 0; round < 12_000; round += 1) {
      const code = codes[round % codes.length] ?? '';
      const result = readLink((damage[round % damage.length] ?? String)(code));
      // The checksum accepts only the pack itself, where the damage happened to change nothing.
      if (result.ok) expect(writeLink(result.pack)).toBe(code);
      else expect(REASONS).toContain(result.reason);
      const kind = result.ok ? 'unharmed' : result.reason;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    expect(counts['damaged']).toBeGreaterThan(5000);
    expect(counts['unharmed'] ?? 0).toBeLessThan(1500);
  });
});
