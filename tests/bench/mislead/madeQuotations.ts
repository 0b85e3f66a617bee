/** Quotations made by rule from the passages of a library, each with what the check must find. */
import { Converter } from 'opencc-js';
import type { SearchPassage } from '#search/match/block.ts';
import type { QuotationVerdict } from '#search/quote/whole/judgeQuotation.ts';
import { randomFrom } from '../../random.ts';
import { LibraryWords, NUMERALS, gcd, isPlain, nextNumeral, textOf } from './libraryWords.ts';

/** A quotation, with the verdict that is right by the way it was made, and what else must be found. */
export interface MadeQuotation {
  kind: string;
  pasted: string;
  expected: QuotationVerdict;
  /** The words that must be named as the only difference: the quotation's, and the source's. */
  difference?: readonly [ours: string, theirs: string];
  /** The words that must be named as left out. */
  omitted?: string;
  /** The beginning of what the source must be said to go on with, loudly. */
  proviso?: string;
  /** Whether what is stated of its place is true. */
  stated?: boolean;
}

/** The quotations of each kind from each library; QUOTATIONS names another number. */
const MOST = Number(process.env['QUOTATIONS'] ?? 30);
/** The seed of what is drawn; QUOTATION_SEED names another. */
const SEED = Number(process.env['QUOTATION_SEED'] ?? 16);
/** A clause that limits what precedes it. */
const PROVISO = /[；，。](?=但是?[，\p{Script=Han}]|除[^，。；]{2,30}外|不得)/gu;
const UNITS: readonly (readonly [string, string])[] = [
  ['日', '月'],
  ['年', '月'],
  ['元', '角'],
  ['%', '‰'],
  ['％', '‰'],
];

/** Makes quotations of every kind from the passages of a library. */
export class QuotationMaker {
  private readonly passages: readonly SearchPassage[];
  private readonly library: LibraryWords;
  private readonly random = randomFrom(SEED);
  private readonly traditional = Converter({ from: 'cn', to: 't' });

  constructor(passages: readonly SearchPassage[]) {
    this.passages = passages;
    this.library = new LibraryWords(passages, this.random);
  }

  /** Makes all quotations, at most so many of a kind. */
  all(): MadeQuotation[] {
    return [
      ...this.some('exact', ([one]) => this.quoted(one.text, 'continuous')),
      ...this.some('exact, several passages', (run) => this.quoted(textOf(run), 'continuous')),
      ...this.some('one character wrong', ([one]) => this.withOneWrong(one.text)),
      ...this.some('wrong at an edge', ([one]) => this.withEdgeWrong(one.text)),
      ...this.some('number changed', ([one]) => this.withNumber(one.text)),
      ...this.some('number in the other writing', ([one]) => this.withWriting(one.text)),
      ...this.some('unit changed', ([one]) => this.withUnit(one.text)),
      ...this.some('item left out', ([one]) => this.withoutItem(one.text)),
      ...this.some('passage left out', ([one, left, two]) => this.without(one, left, two)),
      ...this.some('reordered', ([one, two]) => this.swapped(one, two)),
      ...this.some('spliced', ([one]) => this.spliced(one)),
      ...this.some('tail invented', ([one]) => this.withTail(one.text)),
      ...this.some('cut before a proviso', ([one]) => this.cutBeforeProviso(one.text)),
      ...this.some('lead-in', ([one]) => this.withLead(one)),
      ...this.some('stated place', ([one]) => this.withPlace(one, true)),
      ...this.some('wrong stated place', ([one]) => this.withPlace(one, false)),
      ...this.some('footnotes', ([one]) => this.withNotes(one.text)),
      ...this.some('item numbers', ([one, two]) => this.numbered(one, two)),
      ...this.some('from a PDF', (run) => this.fromPdf(textOf(run))),
      ...this.some('in traditional characters', ([one]) =>
        this.quoted(this.traditional(one.text), 'continuous'),
      ),
      ...this.some('traditional, one character wrong', ([one]) => this.traditionalWrong(one.text)),
      ...this.some('absent', ([one]) => this.absent(one.text)),
    ];
  }

  /** Makes quotations of a kind from runs of three passages, spread over the library. */
  private some(
    kind: string,
    make: (run: Run) => Omit<MadeQuotation, 'kind'> | null,
  ): MadeQuotation[] {
    const made: MadeQuotation[] = [];
    const start = Math.floor(this.random() * this.passages.length);
    // A step without a common divisor visits every passage once.
    let step = Math.max(1, Math.floor(this.passages.length / (MOST * 3))) | 1;
    while (gcd(step, this.passages.length) !== 1) step += 1;
    for (let i = 0; i < this.passages.length && made.length < MOST; i += 1) {
      const at = (start + i * step) % this.passages.length;
      const [one, two, three] = this.passages.slice(at, at + 3);
      if (!one || !two || !three) continue;
      if (
        one.document !== three.document ||
        !isPlain(one) ||
        textOf([one, two, three]).length > 1500
      )
        continue;
      const quotation = make([one, two, three]);
      if (quotation) made.push({ kind, ...quotation });
    }
    return made;
  }

  private quoted(pasted: string, expected: QuotationVerdict): Omit<MadeQuotation, 'kind'> {
    return { pasted, expected };
  }

  private withOneWrong(text: string): Omit<MadeQuotation, 'kind'> | null {
    const at = this.library.letterIn(text, 3, text.length - 4);
    const other = this.library.otherLetter(text.charAt(at));
    const pasted = text.slice(0, at) + other + text.slice(at + 1);
    if (at < 0 || this.library.occurs(pasted)) return null;
    return { pasted, expected: 'altered' };
  }

  private traditionalWrong(text: string): Omit<MadeQuotation, 'kind'> | null {
    const made = this.withOneWrong(text);
    return made && { ...made, pasted: this.traditional(made.pasted) };
  }

  private withEdgeWrong(text: string): Omit<MadeQuotation, 'kind'> | null {
    const letters = [...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
    const at = this.random() < 0.5 ? letters[0] : letters[letters.length - 1];
    if (at === undefined || letters.length < 16 || !this.library.isUnique(text.slice(3, -3)))
      return null;
    const pasted = `${text.slice(0, at)}龘${text.slice(at + 1)}`;
    return { pasted, expected: 'altered', difference: ['龘', text.charAt(at)] };
  }

  private withNumber(text: string): Omit<MadeQuotation, 'kind'> | null {
    const found = /\d+|[二三四五六七八九](?=[十百日天年月人个万元])/u.exec(text);
    if (!found) return null;
    const other = /\d/u.test(found[0]) ? String(Number(found[0]) + 1) : nextNumeral(found[0]);
    const pasted = text.slice(0, found.index) + other + text.slice(found.index + found[0].length);
    return this.library.occurs(pasted) ? null : { pasted, expected: 'altered' };
  }

  private withWriting(text: string): Omit<MadeQuotation, 'kind'> | null {
    const found =
      /(?<![第零一二三四五六七八九十百千\d])([一二三四五六七八九])?十(?=[日天年人个万元])/u.exec(
        text,
      );
    if (!found) return null;
    const digits = `${found[1] ? NUMERALS.indexOf(found[1]) + 1 : 1}0`;
    const pasted = text.replace(found[0], digits);
    return this.library.occurs(pasted) ? null : { pasted, expected: 'altered' };
  }

  private withUnit(text: string): Omit<MadeQuotation, 'kind'> | null {
    for (const [unit, other] of UNITS) {
      const found = new RegExp(`(?<=[\\d一二三四五六七八九十百千万])${unit}`, 'u').exec(text);
      if (!found) continue;
      const pasted = text.slice(0, found.index) + other + text.slice(found.index + unit.length);
      if (!this.library.occurs(pasted) || unit === '%' || unit === '％')
        return { pasted, expected: 'altered' };
    }
    return null;
  }

  private withoutItem(text: string): Omit<MadeQuotation, 'kind'> | null {
    const items = [...text.matchAll(/(?<=[、])[^、，。；：“”（）]{2,12}、/gu)];
    const item = items[Math.floor(this.random() * items.length)];
    if (!item || !this.library.isUnique(text)) return null;
    const pasted = text.slice(0, item.index) + text.slice(item.index + item[0].length);
    if (this.library.occurs(pasted)) return null;
    return { pasted, expected: 'abridged', omitted: item[0].slice(0, -1) };
  }

  private without(
    one: SearchPassage,
    left: SearchPassage,
    two: SearchPassage,
  ): Omit<MadeQuotation, 'kind'> | null {
    const pasted = one.text + two.text;
    if (![one, two].every((each) => isPlain(each) && this.library.isUnique(each.text))) return null;
    return this.library.occurs(pasted)
      ? null
      : { pasted, expected: 'abridged', omitted: left.text };
  }

  private swapped(one: SearchPassage, two: SearchPassage): Omit<MadeQuotation, 'kind'> | null {
    if (![one, two].every((each) => isPlain(each) && this.library.isUnique(each.text))) return null;
    return { pasted: two.text + one.text, expected: 'reordered' };
  }

  private spliced(one: SearchPassage): Omit<MadeQuotation, 'kind'> | null {
    const other = this.passages.find(
      (each) =>
        each.document !== one.document &&
        isPlain(each) &&
        this.library.isUnique(each.text) &&
        this.random() < 0.1,
    );
    if (!other || !this.library.isUnique(one.text)) return null;
    return { pasted: `“${one.text}${other.text}”`, expected: 'spliced' };
  }

  private withTail(text: string): Omit<MadeQuotation, 'kind'> | null {
    const tail = '，并推动本地企业家协会蓬勃壮大';
    const words = text.replace(/[。；，、：]$/u, '');
    // The library has nothing of a sentence that is mostly invented.
    if ((words.split(/[。；]/u).pop() ?? '').length < 30 || !this.library.isUnique(words))
      return null;
    return { pasted: words + tail, expected: 'altered', difference: [tail.slice(1), ''] };
  }

  private cutBeforeProviso(text: string): Omit<MadeQuotation, 'kind'> | null {
    const cuts = [...text.matchAll(PROVISO)];
    const [cut] = cuts;
    if (!cut || cut.index < 12 || !this.library.isUnique(text.slice(0, cut.index))) return null;
    return {
      pasted: text.slice(0, cut.index),
      expected: 'continuous',
      proviso: text.slice(cut.index + 1, cut.index + 5),
    };
  }

  private withLead(one: SearchPassage): Omit<MadeQuotation, 'kind'> {
    const leads = [
      `会议指出，“${one.text}”。`,
      `有关负责人强调：“${one.text}”`,
      `按照要求，要做到“${one.text}”。`,
      `文件规定：${one.text}`,
    ];
    return {
      pasted: leads[Math.floor(this.random() * leads.length)] ?? '',
      expected: 'continuous',
    };
  }

  private withPlace(one: SearchPassage, isTrue: boolean): Omit<MadeQuotation, 'kind'> | null {
    const article = /^第([一二三四五六七八九])条/u.exec(one.locator);
    const [, , source] = one.title;
    const words = one.text.replace(/^第.+?条\s*/u, '');
    // Another version of a law may have the words in the article that is stated.
    if (!article?.[1] || source === undefined || !this.library.isUnique(words)) return null;
    const number = isTrue ? article[1] : nextNumeral(article[1]);
    return {
      pasted: `根据${source}第${number}条规定，“${words}”。`,
      expected: 'continuous',
      stated: isTrue,
    };
  }

  private withNotes(text: string): Omit<MadeQuotation, 'kind'> | null {
    const marks = ['[1]', '①', '¹', '〔12〕', '［3］'];
    const at = text.search(/[，；。、]/u);
    if (at < 4) return null;
    const mark = marks[Math.floor(this.random() * marks.length)] ?? '';
    return { pasted: text.slice(0, at) + mark + text.slice(at), expected: 'continuous' };
  }

  private numbered(one: SearchPassage, two: SearchPassage): Omit<MadeQuotation, 'kind'> | null {
    if (![one, two].every((each) => isPlain(each) && /[。；]$/u.test(each.text))) return null;
    return { pasted: `1. ${one.text}\n2. ${two.text}`, expected: 'continuous' };
  }

  private fromPdf(text: string): Omit<MadeQuotation, 'kind'> | null {
    if (text.length < 90 || text.includes('“')) return null;
    const lines = text.match(/.{1,28}/gu) ?? [];
    // White space at the end of a line cannot be copied.
    if (lines.some((line) => line !== line.trim())) return null;
    const middle = lines.length >> 1;
    const page = ['— 3 —', '第 3 页', '- 3 -', '3'][Math.floor(this.random() * 4)] ?? '';
    return {
      pasted: [...lines.slice(0, middle), page, ...lines.slice(middle)].join('\n'),
      expected: 'continuous',
    };
  }

  private absent(text: string): Omit<MadeQuotation, 'kind'> {
    return { pasted: `${text}\n春眠不觉晓，处处闻啼鸟。`, expected: 'absent' };
  }
}

type Run = readonly [SearchPassage, SearchPassage, SearchPassage];
