import { describe, expect, test } from 'vitest';
import { passagesIn, passagesOf } from '#edition/document.ts';
import type { Section } from '#edition/document.ts';
import {
  contentsOf,
  entryOf,
  openingOf,
  passagesInGroup,
  sectionsAround,
} from '#edition/layout/contents.ts';
import { sectionTitle } from '#edition/layout/heading.ts';
import { readingText } from '#edition/passage.ts';
import { testedLibraries } from '../../fixture/library.ts';

describe.each(testedLibraries())('in $name', ({ library }) => {
  test.each(library.documents)(
    'the contents of $id hold every section once, in order',
    (document) => {
      const groups = contentsOf(document);
      const sections = groups.flatMap(({ heading, sections: own }) => [
        ...(heading ? [heading] : []),
        ...own,
      ]);
      expect(sections).toEqual(document.sections);
      expect(groups.flatMap(passagesInGroup)).toEqual(passagesOf(document));
      const parts = groups.flatMap(({ part }) => part ?? []);
      expect(parts.every(({ id }) => !id.includes('/'))).toBe(true);
      expect(new Set(parts).size).toBe(parts.length);
    },
  );

  test.each(library.documents)(
    'an entry in the contents of $id is the title of its section',
    (document) => {
      for (const section of document.sections) {
        const entry = entryOf(section);
        if (entry) expect(entry.number + entry.words).toBe(sectionTitle(document, section));
      }
    },
  );

  test.each(library.documents)(
    'every entry in the contents of $id has words of its section, in its heading or behind its name',
    (document) => {
      for (const section of document.sections) {
        const entry = entryOf(section);
        const opening = openingOf(section).replace(/……$/u, '');
        const texts = passagesIn(section).filter(({ form }) => form === 'text');
        expect(opening === '').toBe(entry !== undefined || texts.length === 0);
        const [first] = texts;
        if (opening && first) expect(readingText(first.segments).startsWith(opening)).toBe(true);
      }
    },
  );
});

describe('the sections around one of a long part', () => {
  const sections = Array.from({ length: 50 }, (_, n) => ({ id: String(n) })) as Section[];

  test.each([0, 1, 9, 10, 11, 25, 40, 49])(
    'are twenty in order, with number %i among them',
    (at) => {
      const present = sections[at] as Section;
      const around = sectionsAround({ sections }, present);
      const from = sections.indexOf(around[0] as Section);
      expect(around).toEqual(sections.slice(from, from + 20));
      expect(around).toContain(present);
    },
  );

  test('are all of them without a present one, and those of a short part', () => {
    expect(sectionsAround({ sections })).toEqual(sections);
    const short = sections.slice(0, 20);
    for (const present of [undefined, ...short])
      expect(sectionsAround({ sections: short }, present)).toEqual(short);
  });
});
