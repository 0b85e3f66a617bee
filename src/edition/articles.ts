import type { Document, Section } from './document.ts';
import { numberOf } from './numeral.ts';
import type { Form, Passage } from './passage.ts';
import { readingText } from './passage.ts';

const NUMERAL = '[〇零一二三四五六七八九十百千两\\d]+';
const ARTICLE = new RegExp(`^第\\s?(${NUMERAL})\\s?条(?:之(${NUMERAL}))?`, 'u');
/** What follows the number of an article that a sentence merely speaks of. */
const SPOKEN_OF = /^[规的所第至到和、，与或及中之款项以（(]/u;

/**
 * For each paragraph the article it opens (第十二条, 第一百二十条之一), or null. A number opens an article where
 * white space parts it from the text, outside a quotation; elsewhere only where it is the next one.
 */
export function articlesIn(texts: readonly string[]): (string | null)[] {
  let [last, lastBranch, open] = [0, 0, 0];
  return texts.map((text) => {
    const quoted = open > 0;
    open = Math.max(0, open + count(text, '“') - count(text, '”'));
    const found = ARTICLE.exec(text);
    if (!found) return null;
    const [n, branch] = [numberOf(found[1] ?? '') ?? 0, numberOf(found[2] ?? '') ?? 0];
    const rest = text.slice(found[0].length);
    const apart = rest === '' || /^\s/u.test(rest);
    const next = branch === 0 ? n === last + 1 : n === last && branch === lastBranch + 1;
    if (!next && (quoted || !apart)) return null;
    if (!apart && SPOKEN_OF.test(rest)) return null;
    [last, lastBranch, open] = [n, branch, next && quoted ? 0 : open];
    return found[0].replace(/\s/gu, '');
  });
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** What an item within a clause opens with: （一）, 一、 or, where no item holds it, 1.; a number within an item is a point. */
const ITEM = new RegExp(`^(?:[（(]\\s?${NUMERAL}\\s?[）)]|[一二三四五六七八九十]{1,3}(?=、))`, 'u');
const POINT = /^(\d+)\s?[.．、](?!\d)/u;

/** A paragraph of an article: which clause (款), item (项) and point (目) it is. */
interface Spot {
  article: string;
  /** 0 for an article's number that stands by itself. */
  clause: number;
  item: string;
  point: string;
  passages: Passage[];
}

/** Calls the passages of a law's articles what a lawyer does: 第十二条第二款第（三）项. */
export function nameArticles({ sections }: Pick<Document, 'sections'>): void {
  const taken = new Map<string, string>();
  const articles = openings(sections);
  for (const section of sections) {
    const spots = spotsIn(section, articles);
    const clauses = new Map<string, number>();
    for (const { article, clause } of spots) clauses.set(article, clause);
    for (const spot of spots) {
      const owner = taken.get(spot.article) ?? section.id;
      taken.set(spot.article, owner);
      // An annex that counts its articles anew would share their names.
      const prefix = owner === section.id ? '' : section.locator;
      const name = prefix + nameOf(spot, clauses.get(spot.article) ?? 1);
      for (const [i, passage] of spot.passages.entries()) {
        passage.locator = spot.passages.length === 1 ? name : `${name}第${i + 1}句`;
      }
    }
  }
}

/** Passages that stand together: a paragraph's, or those of one of the articles that its line holds. */
interface Unit {
  /** Whether a paragraph begins here. */
  opens: boolean;
  form: Form;
  passages: Passage[];
}

function unitsOf({ paragraphs }: Section): Unit[] {
  return paragraphs.flatMap(({ form, passages }) => {
    const units: Unit[] = [];
    for (const passage of passages) {
      const unit = units.at(-1);
      const [number = ''] = ARTICLE.exec(readingText(passage.segments)) ?? [];
      const apart =
        number !== '' && /^\s/u.test(readingText(passage.segments).slice(number.length));
      if (unit && !apart) unit.passages.push(passage);
      else units.push({ opens: !unit, form, passages: [passage] });
    }
    return units;
  });
}

/** The first passage of every plain unit, with the article it opens. */
function openings(sections: readonly Section[]): Map<Passage, string | null> {
  const plain = sections.flatMap(unitsOf).filter(({ form }) => form === 'text');
  const found = articlesIn(plain.map(({ passages }) => textOf(passages)));
  return new Map(
    plain.flatMap(({ passages: [first] }, i) => (first ? [[first, found[i] ?? null]] : [])),
  );
}

function textOf(passages: readonly Passage[]): string {
  return readingText(passages.flatMap(({ segments }) => segments));
}

function nameOf({ article, clause, item, point }: Spot, clauses: number): string {
  if (clause === 0) return `${article}条号`;
  const parts = [clauses > 1 ? `第${chinese(clause)}款` : '', item && `第${item}项`];
  return `${article}${parts.join('')}${point && `第${point}目`}`;
}

function spotsIn(section: Section, articles: Map<Passage, string | null>): Spot[] {
  const spots: Spot[] = [];
  for (const { form, passages, opens } of unitsOf(section)) {
    const text = textOf(passages);
    const last = form === 'text' ? spots.at(-1) : undefined;
    const article = passages[0] && articles.get(passages[0]);
    if (article) {
      const clause = ARTICLE.exec(text)?.[0].length === text.trim().length ? 0 : 1;
      spots.push({ article, clause, item: '', point: '', passages });
    } else if (last && !opens) last.passages.push(...passages);
    else if (last) spots.push({ ...within(last, text), passages });
  }
  return spots;
}

function within({ article, clause, item }: Spot, text: string): Omit<Spot, 'passages'> {
  const held = Math.max(1, clause);
  const inner = ITEM.exec(text)?.[0];
  if (inner) return { article, clause: held, item: inner.replace(/\s/gu, ''), point: '' };
  const number = POINT.exec(text)?.[1];
  if (number && (item === '' || /^\d/u.test(item)))
    return { article, clause: held, item: number, point: '' };
  if (number) return { article, clause: held, item, point: number };
  return { article, clause: clause + 1, item: '', point: '' };
}

const DIGITS = '零一二三四五六七八九';

/** A count below a hundred in Chinese numerals: 12 is 十二. */
function chinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return ten + (ones === 0 && tens > 0 ? '' : (DIGITS[ones] ?? ''));
}
