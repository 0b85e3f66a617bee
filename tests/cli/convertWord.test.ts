import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readWord } from '#importer/read/docx/docx.ts';
import { convertWord, findLibreOffice } from '../../src/cli/convertWord.ts';

test('without LibreOffice on the path there is nothing that converts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'path-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const found = findLibreOffice(folder);
  expect(found === undefined || !found.startsWith(folder)).toBe(true);
});

describe.skipIf(!findLibreOffice())('with LibreOffice (skipped where it is not installed)', () => {
  test(
    'a Word file becomes a .docx, and nothing is left behind',
    { timeout: 120_000 },
    async () => {
      const file = new Document({ sections: [{ children: [new Paragraph('甲乙。')] }] });
      const before = readdirSync(tmpdir()).filter((name) => name.startsWith('yandu-'));
      const converted = await convertWord(new Uint8Array(await Packer.toBuffer(file)), '甲.doc');
      expect(converted && readWord(converted, '甲.doc').text.trim()).toBe('甲乙。');
      const after = readdirSync(tmpdir()).filter((name) => name.startsWith('yandu-'));
      expect(after.filter((name) => !before.includes(name))).toEqual([]);
      expect(existsSync('received.doc')).toBe(false);
    },
  );
});
