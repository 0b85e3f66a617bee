import { randomFrom } from '../random.ts';
import type { LawHeading } from './divisions.ts';
import { planHeadings } from './divisions.ts';
import { chineseNumeral } from './numeral.ts';
import { GENRES, PLACES, TOPIC_KINDS, TOPIC_THINGS } from './phrases.ts';
import type { Draw } from './sentences.ts';
import { Sentences, drawFrom } from './sentences.ts';

/** A text in the form of a law, in Markdown, with the numbering that it was given. */
export interface GeneratedLaw {
  title: string;
  text: string;
  /** The names of its articles in order, such as 第十条 or 第十条之一. */
  articles: string[];
  headings: LawHeading[];
}

/** The average length of an article, in characters. */
const ARTICLE_LENGTH = 130;
/** The average length of the article on the entry into force, in characters. */
const LAST_ARTICLE = 40;

/**
 * Generates a law from a whole number; equal seeds give equal laws, different seeds different ones.
 * @param characters the approximate length of the text; by default from 1,000 to 60,000, mostly below 12,000
 */
export function generateLaw(seed: number, characters?: number): GeneratedLaw {
  if (!Number.isInteger(seed) || seed < 0) throw new Error(`${seed} is no seed`);
  const draw = drawFrom(randomFrom(seed));
  const length = characters ?? randomLength(draw);
  const { title, place, topic, own } = nameOf(seed);
  const numbers = Math.max(5, Math.round(length / ARTICLE_LENGTH));
  const articles = articleNames(draw, numbers);
  const headings = planHeadings(draw, articles.length);
  const year = draw.between(1985, 2024);
  const blocks = [`# ${title}`, promulgation(draw, place, year), ...contents(draw, headings)];
  const sentences = new Sentences(draw, { topic, own, articles: numbers });
  const space = length - lengthOf(blocks) - lengthOf(headings.map(markdownOf));
  const written = writeArticles(draw, sentences, articles.slice(0, -1), space - LAST_ARTICLE);
  const last = [`${articles.at(-1)} ${sentences.entryIntoForce(year)}`];
  for (const [at, article] of [...written, last].entries()) {
    blocks.push(...headings.filter((heading) => heading.at === at).map(markdownOf), ...article);
  }
  return { title, text: `${blocks.join('\n\n')}\n`, articles, headings };
}

/** Writes the paragraphs of all articles but the last into a space of so many characters. */
function writeArticles(
  draw: Draw,
  sentences: Sentences,
  names: readonly string[],
  space: number,
): string[][] {
  let left = space;
  return names.map((name, at) => {
    // Each article takes more or less than its share, the last of them what is left.
    const share = at === names.length - 1 ? 1 : 0.5 + draw.between(0, 100) / 100;
    const paragraphs = writeArticle(draw, sentences, (left / (names.length - at)) * share);
    const [first = '', ...rest] = paragraphs;
    const article = [`${name} ${at === 0 ? sentences.purpose() : first}`, ...rest];
    left -= lengthOf(article);
    return article;
  });
}

function markdownOf({ depth, text }: LawHeading): string {
  return `${'#'.repeat(depth)} ${text}`;
}

/** Generates laws of all lengths, from consecutive seeds. */
export function generateLaws(count: number, firstSeed = 1): GeneratedLaw[] {
  return Array.from({ length: count }, (_, i) => generateLaw(firstSeed + i));
}

function randomLength({ between, chance }: Draw): number {
  return chance(0.95)
    ? Math.round(1000 * 12 ** (between(0, 1000) / 1000))
    : between(12_000, 60_000);
}

/** Names the law of a seed; seeds that differ by less than the number of names get different ones. */
function nameOf(seed: number): { title: string; place: string; topic: string; own: string } {
  // A step without a factor in common with the number of names visits all of them in turn.
  let rest = seed * 7919;
  const next = <T>(list: readonly T[]): T => {
    const [picked] = list.slice(rest % list.length);
    if (picked === undefined) throw new Error('nothing to name a law by');
    rest = Math.floor(rest / list.length);
    return picked;
  };
  const place = next(PLACES);
  const topic = next(TOPIC_THINGS);
  const kind = next(TOPIC_KINDS);
  const [ending, own] = next(GENRES);
  return { title: `${place}${kind}${topic}${ending}`, place, topic: kind + topic, own };
}

function promulgation({ between }: Draw, place: string, year: number): string {
  const [term, meeting] = [between(5, 15), between(1, 40)].map(chineseNumeral);
  return `${year}年${between(1, 12)}月${between(1, 28)}日 ${place}第${term}届人民代表大会常务委员会第${meeting}次会议通过`;
}

/** Lists the headings below 目录, as half of the laws with headings do. */
function contents({ chance }: Draw, headings: readonly LawHeading[]): string[] {
  return headings.length > 0 && chance(0.5) ? ['目录', ...headings.map(({ text }) => text)] : [];
}

/** Names the articles of a law; in a third of the laws some articles are followed by inserted ones. */
function articleNames({ between, chance }: Draw, numbers: number): string[] {
  const inserts = chance(1 / 3);
  return Array.from({ length: numbers }, (_, i) => `第${chineseNumeral(i + 1)}条`).flatMap(
    (name, i) => {
      if (!inserts || i + 1 === numbers || !chance(0.05)) return [name];
      const branches = Array.from({ length: between(1, 2) }, (__, n) => chineseNumeral(n + 1));
      return [name, ...branches.map((branch) => `${name}之${branch}`)];
    },
  );
}

/** Writes the paragraphs of an article, up to about the given number of characters. */
function writeArticle(draw: Draw, sentences: Sentences, budget: number): string[] {
  const paragraphs: string[] = [];
  while (paragraphs.length === 0 || lengthOf(paragraphs) < budget - 30) {
    if (budget - lengthOf(paragraphs) > 120 && draw.chance(0.4))
      paragraphs.push(...writeList(draw, sentences));
    else paragraphs.push(sentences.sentence() + (draw.chance(0.2) ? sentences.sentence() : ''));
  }
  return paragraphs;
}

/** Writes a list of items (项), one of which may have points (目). */
function writeList({ between, chance }: Draw, sentences: Sentences): string[] {
  const count = between(3, 8);
  const withPoints = chance(0.15) ? between(1, count - 1) : 0;
  const items = Array.from({ length: count }, (_, i) => {
    const item = `（${chineseNumeral(i + 1)}）${sentences.item()}`;
    if (i + 1 === count) return [`${item}。`];
    if (i + 1 !== withPoints) return [`${item}；`];
    const points = Array.from(
      { length: between(2, 4) },
      (__, n) => `${n + 1}.${sentences.item()}；`,
    );
    return [`${item}，包括：`, ...points];
  });
  return [sentences.lead(), ...items.flat()];
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length + 2, 0);
}
