/** Tries every kind of typing error: at every position of the fixture, and at positions spread over any content. */
import { describe, expect, test } from 'vitest';
import type { Document, Section } from '#edition/document.ts';
import { passagesIn, passagesOf } from '#edition/document.ts';
import { checkFidelity } from '#edition/gate/fidelity.ts';
import { type Problem, collectProblems } from '#edition/problem.ts';
import type { ContentFiles } from '#library/contentFiles.ts';
import { loadLibrary } from '#library/library.ts';
import { readSection } from '#library/loadSection.ts';
import { FIXTURE, spread, testedLibraries } from './fixture/library.ts';

/** The characters that the gate compares for all typing errors of one kind in content of the site’s own. */
const MOST_COMPARED = 3_000_000;
/** The tags of layers that are taken out of such content. */
const MOST_TAGS = 25;

/** A section's file, with the offsets of its text, without markup. */
interface SectionFile {
  document: Document;
  source: string;
  section: Section;
  file: string;
  content: string;
  offsets: number[];
}

/** A character of the text in a section's file, with its line. */
interface TextPosition {
  section: SectionFile;
  at: number;
  line: number;
}

/** Returns the gate's problems when one section's file has other content. */
function problemsOf({ document, section, file, source }: SectionFile, content: string): Problem[] {
  const problems: Problem[] = [];
  const entry = { ...section, file, path: [] };
  const read = () => readSection(document.id, entry, { content, file }, document.layers);
  const mutated = collectProblems(problems, read);
  if (!mutated) return problems;
  const sections = document.sections.map((each) => (each === section ? mutated : each));
  return checkFidelity({ ...document, sections }, source, 'source.txt');
}

function textOffsets(content: string): number[] {
  const markup = /(?<!\\)<[^>]*>|^#+ |\n|\\(?=[^\n])|(?<=&)#\d+;/gmu;
  const masked = content.replace(markup, (found) => '\0'.repeat(found.length));
  return [...masked].flatMap((char, at) => (char === '\0' ? [] : [at]));
}

function lineOf(content: string, at: number): number {
  return content.slice(0, at).split('\n').length;
}

function splice(text: string, at: number, size: number, insert = ''): string {
  return text.slice(0, at) + insert + text.slice(at + size);
}

/** Returns the locations of the problems, after checking that message and remedy are in Chinese. */
function locationsOf(problems: Problem[]): string[] {
  for (const { message, mend } of problems) {
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(mend).toMatch(/\p{Script=Han}/u);
  }
  return problems.map(({ file, line }) => `${file}:${line}`);
}

/** Returns the files with one of them replaced. */
function withFile(files: ContentFiles, path: string, content: string): ContentFiles {
  return { ...files, read: (file) => (file === path ? content : files.read(file)) };
}

const OTHER_MARKS: Record<string, string> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '（': '(',
  '）': ')',
  '《': '〈',
  '》': '〉',
};

describe.each(testedLibraries())('in $name', ({ files, library }) => {
  const { documents, sources } = library;
  const exhaustive = library === FIXTURE;

  const sectionFiles: SectionFile[] = documents.flatMap((document) =>
    document.sections.map((section) => {
      const [first] = passagesIn(section);
      const source = sources[document.id];
      if (!first || source === undefined) throw new Error(`${section.id}: no passage or no source`);
      const content = files.read(first.file);
      const offsets = textOffsets(content);
      return { document, source, section, file: first.file, content, offsets };
    }),
  );
  const positions: TextPosition[] = sectionFiles.flatMap((section) =>
    section.offsets.map((at) => ({ section, at, line: lineOf(section.content, at) })),
  );
  const longest = Math.max(...Object.values(sources).map(({ length }) => length));
  /** Spreads what is tried over all there is, as much as there is time for. */
  const tried = <T>(all: readonly T[], share = 1): T[] =>
    exhaustive
      ? all.filter((_, index) => index % share === 0)
      : spread(all, Math.ceil(MOST_COMPARED / longest / share));

  test('the positions are all the characters of the text', () => {
    const size = documents
      .flatMap(passagesOf)
      .flatMap(({ segments }) => segments)
      .reduce((sum, { text }) => sum + text.length, 0);
    expect(positions).toHaveLength(size);
  });

  describe('the gate finds, with its line,', () => {
    test('every dropped character', () => {
      const all = tried(positions);
      const elsewhere = all.flatMap(({ section, at, line }) => {
        const found = locationsOf(problemsOf(section, splice(section.content, at, 1)));
        return found.length === 1 && found[0] === `${section.file}:${line}`
          ? []
          : [{ section, at, line, found }];
      });
      // A loss at the end of a line in the middle of a clause may be reported on the next line as well.
      for (const { section, at, line, found } of elsewhere) {
        expect(section.content[at + 1]).toBe('\n');
        expect(found).toEqual([`${section.file}:${line + 1}`]);
      }
      if (exhaustive) expect(elsewhere.length).toBeLessThan(10);
    });

    test('every changed quotation mark, bracket and book title mark', () => {
      const marks = positions.filter(({ section, at }) => OTHER_MARKS[section.content.charAt(at)]);
      if (exhaustive) expect(marks.length).toBeGreaterThan(50);
      for (const { section, at, line } of tried(marks)) {
        const mutant = splice(section.content, at, 1, OTHER_MARKS[section.content.charAt(at)]);
        expect(locationsOf(problemsOf(section, mutant))).toEqual([`${section.file}:${line}`]);
      }
    });

    test('added spaces', () => {
      for (const { section, at, line } of tried(positions, 17)) {
        // Between the mark of a heading and its words a space is markup.
        if (/(?:^|\n)#+ $/u.test(section.content.slice(0, at))) continue;
        for (const space of [' ', '\u3000', '\u00A0', '\u200B']) {
          const found = locationsOf(problemsOf(section, splice(section.content, at, 0, space)));
          expect(new Set(found)).toEqual(new Set([`${section.file}:${line}`]));
        }
      }
    });

    test('swapped neighbouring characters', () => {
      for (const { section, at, line } of tried(positions, 13)) {
        const [a, b] = [section.content.charAt(at), section.content.charAt(at + 1)];
        if (a === b || !section.offsets.includes(at + 1)) continue;
        const found = locationsOf(problemsOf(section, splice(section.content, at, 2, b + a)));
        expect(new Set(found)).toEqual(new Set([`${section.file}:${line}`]));
      }
    });

    test('doubled characters', () => {
      for (const { section, at, line } of tried(positions, 19)) {
        const mutant = splice(section.content, at, 0, section.content.charAt(at));
        expect(locationsOf(problemsOf(section, mutant))).toEqual([`${section.file}:${line}`]);
      }
    });

    test('every lost line', () => {
      const lines = sectionFiles.flatMap((section) =>
        section.content.split('\n').map((text, index) => ({ section, text, index })),
      );
      for (const { section, index } of tried(lines.filter(({ text }) => text !== ''))) {
        const mutant = section.content.split('\n').toSpliced(index, 1).join('\n');
        const [first] = problemsOf(section, mutant);
        const before = sectionFiles[sectionFiles.indexOf(section) - 1];
        // A paragraph lost at the start of a file may be reported at the end of the file before.
        if (index === 0 && before && first?.file === before.file) continue;
        expect(first?.file).toBe(section.file);
        // A lost line with one tag of a layer leaves the other tag unmatched, which is reported instead.
        if (/标签/u.test(first?.message ?? '')) continue;
        // Otherwise the line before the gap is reported, or the one after it at the start of a file.
        expect([index - 1, index, index + 1, index + 2]).toContain(first?.line ?? index + 1);
      }
    });

    test('every blank line inserted between two lines', () => {
      const breaks = sectionFiles.flatMap((section) =>
        [...section.content.matchAll(/[^\n]\n(?=[^\n])/gu)].map(({ index }) => ({
          section,
          index,
        })),
      );
      for (const { section, index } of tried(breaks)) {
        const line = lineOf(section.content, index);
        const found = locationsOf(problemsOf(section, splice(section.content, index + 1, 0, '\n')));
        const open = /Relay/u.test(section.content);
        if (!open) expect(found).toEqual([`${section.file}:${line}`]);
        else expect(found.length).toBeGreaterThan(0);
      }
    });
  });

  const tagged = sectionFiles.flatMap((section) =>
    [...section.content.matchAll(/<(Relay|Quote|Summary)[^>]*>(.*?)<\/\1>/gsu)].map((tag) => ({
      section,
      tag,
      name: `${section.file} ${tag[2]?.slice(0, 12)}…`,
    })),
  );

  test.each(exhaustive ? tagged : spread(tagged, MOST_TAGS))(
    'the gate finds the lost layer of $name',
    ({ section, tag }) => {
      const mutant = splice(section.content, tag.index, tag[0].length, tag[2]);
      const line = lineOf(section.content, tag.index);
      const problems: Problem[] = [];
      collectProblems(problems, () => loadLibrary(withFile(files, section.file, mutant)));
      // Without its layer a passage may look like an item that the list beside it lacks; that is found first.
      const listed = problems.some(({ message }) => message.includes('却不在任何分项清单中'));
      if (!listed) expect(locationsOf(problems)).toContain(`${section.file}:${line}`);
    },
  );
});
