import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '#search/match/block.ts';
import { folded } from '#search/match/fold.ts';
import { PLANNED } from '#search/index/bigrams.ts';

/** Real law texts, one Markdown file each; where none are named nor found, text is made up, and said to be. */
const LAWS = process.env['LAWS'] ?? '../shared/corpora/laws';
/** Characters of a page. */
const PAGE = 1500;

/** A page of the corpus: its sentences. */
export type CorpusPage = string[];

/** So many pages of real text, and of made-up text once that is used up. */
export function pagesOf(count: number): { pages: CorpusPage[]; real: number } {
  const sentences = readLaws();
  const real = paginate(sentences).slice(0, count);
  const clauses = sentences.length > 0 ? clausesIn(sentences) : undefined;
  return { pages: [...real, ...madePages(count - real.length, clauses)], real: real.length };
}

/** So many pages of made-up text, the same ones every time. */
export function madePages(count: number, clauses?: readonly string[]): CorpusPage[] {
  if (count <= 0) return [];
  const random = randomFrom(7);
  const vocabulary = clauses ?? inventedClauses(random);
  return Array.from({ length: count }, () => makePage(vocabulary, random));
}

/** Pages as blocks of one long document each hundred pages, so that matches cross borders as they do in books. */
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

/** A generator of numbers from 0 to 1 that gives the same ones every time. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function readLaws(): string[] {
  if (!existsSync(LAWS)) {
    const missing = `no laws at ${LAWS}: set LAWS to a folder of Markdown files`;
    if (process.env['LAWS'] !== undefined) throw new Error(missing);
    console.error(`${missing}; all text is made up`);
    return [];
  }
  return globSync('**/*.md', { cwd: LAWS })
    .sort()
    .flatMap((file) => readFileSync(join(LAWS, file), 'utf8').split('\n'))
    .map((line) => line.replace(/^[#>\s*-]+/u, '').trim())
    .flatMap((line) => line.split(/(?<=[。；！？])/u))
    .filter((sentence) => sentence !== '');
}

function paginate(sentences: readonly string[]): CorpusPage[] {
  const pages: CorpusPage[] = [];
  let length = PAGE;
  let words = PLANNED;
  for (const sentence of sentences) {
    if (length + sentence.length > PAGE && words >= PLANNED) {
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

/** Clauses of the real text are shuffled into new sentences: the same pairs of characters, in new company. */
function clausesIn(sentences: readonly string[]): string[] {
  return [...new Set(sentences.flatMap((sentence) => sentence.split(/[，。；：、]/u)))].filter(
    ({ length }) => length > 3,
  );
}

function inventedClauses(random: () => number): string[] {
  const char = () => String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * 3500));
  const words = Array.from({ length: 8000 }, () => char() + char());
  return Array.from({ length: 60_000 }, () =>
    Array.from(
      { length: 3 + Math.floor(random() * 4) },
      () => words[Math.floor(random() ** 2 * 8000)],
    ).join(''),
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
