/** Every kind of slip an editor can make, tried at every place of the real content where it can be made. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../src/cli/check.ts';
import type { Section } from '#edition/document.ts';
import { passagesIn, passagesOf } from '#edition/document.ts';
import { compareWithSource } from '#edition/gate/fidelity.ts';
import { type Problem, collect } from '#edition/problem.ts';
import { loadLibrary } from '#library/library.ts';
import { readSection } from '#library/loadSection.ts';
import { copyContent } from './content.ts';

const { documents, sources } = loadLibrary(process.cwd());

/** A section's file, with the places in it that are text rather than markup. */
interface Sheet {
  document: (typeof documents)[number];
  section: Section;
  file: string;
  content: string;
  places: number[];
}

const SHEETS: Sheet[] = documents.flatMap((document) =>
  document.sections.map((section) => {
    const file = passagesIn(section)[0]?.file ?? '';
    const content = readFileSync(file, 'utf8');
    return { document, section, file, content, places: textPlaces(content) };
  }),
);

/** Every place, or every `step`th, with the line it stands on. */
function places(step = 1): { sheet: Sheet; at: number; line: number }[] {
  return SHEETS.flatMap((sheet) =>
    sheet.places.map((at) => ({ sheet, at, line: lineOf(sheet.content, at) })),
  ).filter((_, index) => index % step === 0);
}

/** What the gate finds when one section's file reads otherwise. */
function problemsOf({ document, section, file }: Sheet, content: string): Problem[] {
  const problems: Problem[] = [];
  const entry = { ...section, file, path: [] };
  const read = () => readSection(document.id, entry, { content, file }, document.layers);
  const mutated = collect(problems, read);
  if (!mutated) return problems;
  const sections = document.sections.map((each) => (each === section ? mutated : each));
  const source = sources[document.id] ?? '';
  return compareWithSource({ ...document, sections }, source, 'source.txt');
}

function textPlaces(content: string): number[] {
  const markup = /<[^>]*>|^#+ |\n/gmu;
  const masked = content.replace(markup, (found) => '\0'.repeat(found.length));
  return [...masked].flatMap((char, at) => (char === '\0' ? [] : [at]));
}

function lineOf(content: string, at: number): number {
  return content.slice(0, at).split('\n').length;
}

function splice(text: string, at: number, size: number, insert = ''): string {
  return text.slice(0, at) + insert + text.slice(at + size);
}

/** Where a problem is, and that it says what to do. */
function placeOf(problems: Problem[]): string[] {
  for (const { message, mend } of problems) {
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(mend).toMatch(/\p{Script=Han}/u);
  }
  return problems.map(({ file, line }) => `${file}:${line}`);
}

test('the places tried are all the characters of the text', () => {
  const size = documents
    .flatMap(passagesOf)
    .flatMap(({ segments }) => segments)
    .reduce((sum, { text }) => sum + text.length, 0);
  expect(places()).toHaveLength(size);
});

describe('the gate finds, on its line,', () => {
  test('every dropped character', { timeout: 120_000 }, () => {
    const elsewhere = places().flatMap(({ sheet, at, line }) => {
      const found = placeOf(problemsOf(sheet, splice(sheet.content, at, 1)));
      return found.length === 1 && found[0] === `${sheet.file}:${line}`
        ? []
        : [{ sheet, at, line, found }];
    });
    // At the end of a line that ends in the middle of a clause, the loss may be the next line's as well.
    for (const { sheet, at, line, found } of elsewhere) {
      expect(sheet.content[at + 1]).toBe('\n');
      expect(found).toEqual([`${sheet.file}:${line + 1}`]);
    }
    expect(elsewhere.length).toBeLessThan(10);
  });

  test('every changed quotation mark, bracket and book title mark', { timeout: 60_000 }, () => {
    const other: Record<string, string> = {
      '“': '"',
      '”': '"',
      '‘': "'",
      '’': "'",
      '（': '(',
      '）': ')',
      '《': '〈',
      '》': '〉',
    };
    const marks = places().filter(({ sheet, at }) => other[sheet.content.charAt(at)]);
    expect(marks.length).toBeGreaterThan(50);
    for (const { sheet, at, line } of marks) {
      const mutant = splice(sheet.content, at, 1, other[sheet.content.charAt(at)]);
      expect(placeOf(problemsOf(sheet, mutant))).toEqual([`${sheet.file}:${line}`]);
    }
  });

  test('added spaces', { timeout: 60_000 }, () => {
    for (const { sheet, at, line } of places(17)) {
      for (const space of [' ', '\u3000', '\u00A0', '\u200B']) {
        const found = placeOf(problemsOf(sheet, splice(sheet.content, at, 0, space)));
        expect(new Set(found)).toEqual(new Set([`${sheet.file}:${line}`]));
      }
    }
  });

  test('neighbouring characters that changed places', { timeout: 60_000 }, () => {
    for (const { sheet, at, line } of places(13)) {
      const [a, b] = [sheet.content.charAt(at), sheet.content.charAt(at + 1)];
      if (a === b || !sheet.places.includes(at + 1)) continue;
      const found = placeOf(problemsOf(sheet, splice(sheet.content, at, 2, b + a)));
      expect(new Set(found)).toEqual(new Set([`${sheet.file}:${line}`]));
    }
  });

  test('characters set twice', { timeout: 60_000 }, () => {
    for (const { sheet, at, line } of places(19)) {
      const mutant = splice(sheet.content, at, 0, sheet.content.charAt(at));
      expect(placeOf(problemsOf(sheet, mutant))).toEqual([`${sheet.file}:${line}`]);
    }
  });

  test('every lost line', () => {
    for (const sheet of SHEETS) {
      const lines = sheet.content.split('\n');
      lines.forEach((text, index) => {
        if (text === '') return;
        const [first] = problemsOf(sheet, lines.toSpliced(index, 1).join('\n'));
        expect(first?.file).toBe(sheet.file);
        // A line that opened or closed a layer leaves the other tag alone, which is what the editor is told.
        if (/标签/u.test(first?.message ?? '')) return;
        // Else it is the line or paragraph before the gap, or the one after it at the start of a file.
        expect([index - 1, index, index + 1, index + 2]).toContain(first?.line ?? index + 1);
      });
    }
  });

  test('every two lines run together or broken apart by a blank line', () => {
    for (const sheet of SHEETS) {
      for (const { index } of sheet.content.matchAll(/[^\n]\n(?=[^\n])/gu)) {
        const line = lineOf(sheet.content, index);
        const found = placeOf(problemsOf(sheet, splice(sheet.content, index + 1, 0, '\n')));
        const open = /Relay/u.test(sheet.content);
        if (!open) expect(found).toEqual([`${sheet.file}:${line}`]);
        else expect(found.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('the gate finds', () => {
  const tagged = SHEETS.flatMap((sheet) =>
    [...sheet.content.matchAll(/<(Relay|Quote|Summary)[^>]*>(.*?)<\/\1>/gsu)].map((tag) => ({
      sheet,
      tag,
    })),
  );

  test.each(
    tagged.map(({ sheet, tag }) => ({
      sheet,
      tag,
      name: `${sheet.file} ${tag[2]?.slice(0, 12)}…`,
    })),
  )('the lost layer of $name', ({ sheet, tag }) => {
    const copy = copyContent();
    copy.write(sheet.file, splice(sheet.content, tag.index, tag[0].length, tag[2]));
    const line = lineOf(sheet.content, tag.index);
    expect(() => check(copy.root)).toThrow(`✗ ${sheet.file}:${line}\n`);
  });
});
