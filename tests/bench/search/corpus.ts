import type { Block } from '#search/match/block.ts';
import { folded } from '#search/match/fold.ts';
import { PLANNED_LENGTH } from '#search/index/indexLookup.ts';
import type { LawText } from '../../laws/lawTexts.ts';
import { NO_REAL_LAWS, generatedLaws, realLaws } from '../../laws/lawTexts.ts';
import { randomFrom } from '../../random.ts';

/** The number of characters of a page. */
const PAGE = 1500;
/** The number of generated laws whose clauses make pages: about 70,000 clauses. */
const LAWS_TO_SHUFFLE = 300;

/** The sentences of a page of the corpus. */
export type CorpusPage = string[];

/** Returns `count` pages of real text, continued with generated text; without real laws, prints so. */
export function pagesOf(count: number): { pages: CorpusPage[]; real: number } {
  const laws = realLaws();
  if (laws.length === 0) {
    console.error(`${NO_REAL_LAWS}: all text is generated`);
    return { pages: madePages(count), real: 0 };
  }
  const sentences = sentencesIn(laws);
  const real = paginate(sentences).slice(0, count);
  return { pages: [...real, ...madePages(count - real.length, sentences)], real: real.length };
}

/** Generates `count` pages from the shuffled clauses of sentences, always the same; by default of generated laws. */
export function madePages(
  count: number,
  sentences: readonly string[] = sentencesIn(generatedLaws(LAWS_TO_SHUFFLE)),
): CorpusPage[] {
  const random = randomFrom(7);
  const clauses = clausesIn(sentences);
  return Array.from({ length: count }, () => makePage(clauses, random));
}

/** Makes blocks of pages, a hundred to a document, so that matches cross borders as in books. */
export function blocksIn(pages: readonly CorpusPage[]): Block[] {
  let from = 0;
  return pages.map((page, number) => {
    const document = `d${Math.floor(number / 100)}`;
    const block: Block = {
      from,
      document: [document, `第 ${Math.floor(number / 100) + 1} 编`],
      parts: {},
      layers: [['own', '原文', 'own']],
      sections: [
        {
          id: `s${number}`,
          part: null,
          locator: `第${number + 1}页`,
          n: 1,
          passages: page.map((text): [string, number[]] => [text, [0]]),
        },
      ],
    };
    if (number + 1 < pages.length && (number + 1) % 100 !== 0) block.more = true;
    from += page.length;
    return block;
  });
}

function sentencesIn(laws: readonly LawText[]): string[] {
  return laws
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.replace(/^[#>\s*-]+/u, '').trim())
    .flatMap((line) => line.split(/(?<=[。；！？])/u))
    .filter((sentence) => sentence !== '');
}

function paginate(sentences: readonly string[]): CorpusPage[] {
  const pages: CorpusPage[] = [];
  let length = PAGE;
  let words = PLANNED_LENGTH;
  for (const sentence of sentences) {
    if (length + sentence.length > PAGE && words >= PLANNED_LENGTH) {
      pages.push([]);
      length = 0;
      words = 0;
    }
    pages[pages.length - 1]?.push(sentence);
    length += sentence.length;
    words += folded(sentence).length;
  }
  return pages;
}

/** Lists the clauses of sentences; new sentences made of them have the same pairs of characters. */
function clausesIn(sentences: readonly string[]): string[] {
  return [...new Set(sentences.flatMap((sentence) => sentence.split(/[，。；：、]/u)))].filter(
    ({ length }) => length > 3,
  );
}

function makePage(clauses: readonly string[], random: () => number): CorpusPage {
  const page: CorpusPage = [];
  let length = 0;
  while (length < PAGE) {
    const picked = Array.from(
      { length: 1 + Math.floor(random() * 4) },
      () => clauses[Math.floor(random() * clauses.length)] ?? '',
    );
    const sentence = `${picked.join('，')}。`;
    page.push(sentence);
    length += sentence.length;
  }
  return page;
}
