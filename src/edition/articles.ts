import type { Document, Section } from './document.ts';
import { parseNumeral, writeNumeral } from './numeral.ts';
import type { PassageForm, Passage } from './passage.ts';
import { readingText } from './passage.ts';

const NUMERAL = '[〇零一二三四五六七八九十百千两\\d]+';
const ARTICLE = new RegExp(`^第\\s?(${NUMERAL})\\s?条(?:之(${NUMERAL}))?`, 'u');
/** The text after an article's number where a sentence only refers to that article. */
const CROSS_REFERENCE = /^[规的所第至到和、，与或及中之款项以（(]/u;

/**
 * Returns for each paragraph the article that it opens (第十二条, 第一百二十条之一), or null. A number opens an article
 * where white space separates it from the text, outside a quotation; elsewhere only where it is the next number.
 */
export function articlesIn(texts: readonly string[]): (string | null)[] {
  let [last, lastBranch, open] = [0, 0, 0];
  return texts.map((text) => {
    const quoted = open > 0;
    open = Math.max(0, open + count(text, '“') - count(text, '”'));
    const [number, article, insertion = ''] = ARTICLE.exec(text) ?? [];
    if (number === undefined || article === undefined) return null;
    const [n, branch] = [parseNumeral(article) ?? 0, parseNumeral(insertion) ?? 0];
    const rest = text.slice(number.length);
    const separate = rest === '' || /^\s/u.test(rest);
    const next = branch === 0 ? n === last + 1 : n === last && branch === lastBranch + 1;
    if (!next && (quoted || !separate)) return null;
    if (!separate && CROSS_REFERENCE.test(rest)) return null;
    [last, lastBranch, open] = [n, branch, next && quoted ? 0 : open];
    return number.replace(/\s/gu, '');
  });
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** The number of an item within a clause: （一） or 一、; an Arabic number is a point within an item, else an item. */
const ITEM = new RegExp(`^(?:[（(]\\s?${NUMERAL}\\s?[）)]|[一二三四五六七八九十]{1,3}(?=、))`, 'u');
const POINT = /^(\d+)\s?[.．、](?!\d)/u;

/** A paragraph of an article with the numbers of its clause (款), item (项) and point (目). */
interface Provision {
  article: string;
  /** 0 for an article's number that stands by itself. */
  clause: number;
  item: string;
  point: string;
  passages: Passage[];
}

/** A passage of an article with the name of its provision. */
export interface NamedProvision {
  passage: Passage;
  section: Section;
  /** 第十二条第二款第（三）项; for an article's number that stands by itself 第十二条条号. */
  name: string;
  /** The number of the passage where the provision has several, else 0. */
  sentence: number;
  /** Whether another section has an article of this number before, as where an annex numbers its articles anew. */
  isRepeated: boolean;
}

/** Sets the locators of a law's articles in the lawyers' form: 第十二条第二款第（三）项. */
export function assignArticleLocators({ sections }: Pick<Document, 'sections'>): void {
  for (const { passage, section, name, sentence, isRepeated } of provisionsOf({ sections })) {
    const prefix = isRepeated ? section.locator : '';
    passage.locator = prefix + name + (sentence > 0 ? `第${sentence}句` : '');
  }
}

/** Returns the passages of a law's articles with the names of their provisions, as its own numbers give them. */
export function provisionsOf({ sections }: Pick<Document, 'sections'>): NamedProvision[] {
  const owners = new Map<string, Section>();
  const articles = openedArticles(sections);
  return sections.flatMap((section) => {
    const provisions = provisionsIn(section, articles);
    const clauses = new Map<string, number>();
    for (const { article, clause } of provisions) clauses.set(article, clause);
    return provisions.flatMap((provision) => {
      const { article, passages } = provision;
      const owner = owners.get(article) ?? section;
      owners.set(article, owner);
      const name = provisionName(provision, clauses.get(article));
      const isRepeated = owner !== section;
      return passages.map((passage, i) => {
        const sentence = passages.length === 1 ? 0 : i + 1;
        return { passage, section, name, sentence, isRepeated };
      });
    });
  });
}

/** The passages of a paragraph, or of one article in a paragraph that holds several. */
interface Unit {
  /** Whether a paragraph begins here. */
  opens: boolean;
  form: PassageForm;
  passages: Passage[];
}

function unitsOf({ paragraphs }: Section): Unit[] {
  return paragraphs.flatMap(({ form, passages }) => {
    const units: Unit[] = [];
    for (const passage of passages) {
      const unit = units.at(-1);
      const [number = ''] = ARTICLE.exec(readingText(passage.segments)) ?? [];
      const separate =
        number !== '' && /^\s/u.test(readingText(passage.segments).slice(number.length));
      if (unit && !separate) unit.passages.push(passage);
      else units.push({ opens: !unit, form, passages: [passage] });
    }
    return units;
  });
}

/** Returns the first passage of every unit that opens an article, with the article. */
function openedArticles(sections: readonly Section[]): Map<Passage, string> {
  const plain = sections.flatMap(unitsOf).filter(({ form }) => form === 'text');
  const found = articlesIn(plain.map(({ passages }) => textOf(passages)));
  return new Map(
    plain.flatMap(({ passages: [first] }, i) => {
      const article = found[i];
      return first && article ? [[first, article]] : [];
    }),
  );
}

function textOf(passages: readonly Passage[]): string {
  return readingText(passages.flatMap(({ segments }) => segments));
}

function provisionName(
  { article, clause, item, point }: Provision,
  clauses: number | undefined,
): string {
  if (clauses === undefined) throw new Error(`the clauses of ${article} are not counted`);
  if (clause === 0) return `${article}条号`;
  const parts = [clauses > 1 ? `第${writeNumeral(clause)}款` : '', item && `第${item}项`];
  return `${article}${parts.join('')}${point && `第${point}目`}`;
}

function provisionsIn(section: Section, articles: Map<Passage, string>): Provision[] {
  const provisions: Provision[] = [];
  for (const { form, passages, opens } of unitsOf(section)) {
    const text = textOf(passages);
    const last = form === 'text' ? provisions.at(-1) : undefined;
    const article = passages[0] && articles.get(passages[0]);
    if (article) {
      const clause = ARTICLE.exec(text)?.[0].length === text.trim().length ? 0 : 1;
      provisions.push({ article, clause, item: '', point: '', passages });
    } else if (last && !opens) last.passages.push(...passages);
    else if (last) provisions.push({ ...nextProvision(last, text), passages });
  }
  return provisions;
}

function nextProvision(
  { article, clause, item }: Provision,
  text: string,
): Omit<Provision, 'passages'> {
  const current = Math.max(1, clause);
  const inner = ITEM.exec(text)?.[0];
  if (inner) return { article, clause: current, item: inner.replace(/\s/gu, ''), point: '' };
  const number = POINT.exec(text)?.[1];
  if (number && (item === '' || /^\d/u.test(item)))
    return { article, clause: current, item: number, point: '' };
  if (number) return { article, clause: current, item, point: number };
  return { article, clause: clause + 1, item: '', point: '' };
}
