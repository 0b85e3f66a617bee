import { beforeAll, describe, expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { checkDocument } from '#library/library.ts';
import { generateLaw } from '../laws/generateLaw.ts';
import type { ImportedLaw } from '../laws/importLaw.ts';
import { importLaw, numberingFaults } from '../laws/importLaw.ts';
import { numberingOf } from '../laws/lawNumbering.ts';
import type { LawText } from '../laws/lawTexts.ts';
import { NO_REAL_LAWS, generatedLaws, realLaws } from '../laws/lawTexts.ts';

const GENERATED = [
  ...generatedLaws(30),
  ...[12_000, 60_000].map((length) => ({
    file: `${length}.md`,
    text: generateLaw(length, length).text,
  })),
];
const REAL = realLaws();

/** The marks of Markdown and all white space, which are no characters of the text. */
const MARKS = /^#+ |\s/gmu;

/** Lists what is wrong with an imported law: its articles, its divisions, its characters. */
function faultsOf({ file, text }: LawText, law: ImportedLaw): string[] {
  const problems = checkDocument(law).map(({ message }) => message);
  const faults = [...numberingFaults(law.document, text), ...problems];
  return faults.map((fault) => `${file}: ${fault}`);
}

/** Lists the questions about numbers that are missing or within a line. */
function numberingQuestions({ questions }: ImportedLaw): string[] {
  return questions
    .map(({ text }) => text)
    .filter((text) => /核对原文是否漏了|核对前面是否漏了|已按条分开/u.test(text));
}

describe('generated laws', () => {
  const imported = new Map<LawText, ImportedLaw>();
  beforeAll(async () => {
    for (const law of GENERATED) imported.set(law, await importLaw(law));
  });

  test('every article is found, in order, and called by its number; headings make the divisions', () => {
    expect([...imported].flatMap(([law, result]) => faultsOf(law, result))).toEqual([]);
  });

  test('every character is in the passages, in order', () => {
    for (const [{ file, text }, { document }] of imported) {
      const passages = passagesOf(document).map(({ segments }) => readingText(segments));
      expect(passages.join('').replace(/\s/gu, ''), file).toBe(text.replace(MARKS, ''));
    }
  });

  test('there is no question about the numbering', () => {
    expect([...imported.values()].flatMap(numberingQuestions)).toEqual([]);
  });
});

describe('a law with irregular numbering has a question about it', () => {
  const { text, headings } = generateLaw(3, 6000);
  const [, heading] = headings;
  test.each([
    ['the first article is missing', text.replace(/^第一条 .+\n\n/mu, '')],
    ['an article is missing', text.replace(/^第十条 .+\n\n/mu, '')],
    ['two articles share a line', text.replace(/\n\n第五条 /u, ' 第五条 ')],
    ['a heading is missing', text.replace(new RegExp(`^#+ ${heading?.text}\n\n`, 'mu'), '')],
  ])('%s', async (_, flawed) => {
    expect(numberingOf(flawed).oddities).not.toEqual([]);
    const imported = await importLaw({ file: 'flawed.md', text: flawed });
    expect(numberingQuestions(imported)).not.toEqual([]);
  });
});

describe.skipIf(REAL.length === 0)(`real laws (not tested where ${NO_REAL_LAWS})`, () => {
  test(
    'articles and divisions are found, and irregular numbering is asked about',
    {
      timeout: 300_000,
    },
    async () => {
      const faults: string[] = [];
      for (const law of REAL) {
        const imported = await importLaw(law);
        faults.push(...faultsOf(law, imported));
        const odd = numberingOf(law.text).oddities.length > 0;
        if (odd && numberingQuestions(imported).length === 0) faults.push(`${law.file}: not asked`);
      }
      expect(faults).toEqual([]);
    },
  );
});
