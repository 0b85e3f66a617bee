import type { SearchPassage } from '#search/match/block.ts';
import type { Hit } from '#search/match/match.ts';

/** A character that folding keeps, with the range that it stands for in the text. */
interface NaiveUnit {
  char: string;
  from: number;
  to: number;
}

const SIGNS = '%‰‱°′×÷±∓≤≥≠≈≡√∞〓\uFFFD';
const MARKS: Record<string, string> = Object.fromEntries(
  ['..·•∙⋅・', ',,、', '::∶', '//⁄∕', '--', '——–―‐‒─~∼〜', '^^'].flatMap(([mark = '', ...forms]) =>
    forms.map((form) => [form, mark]),
  ),
);

/** Folds a text independently of `fold`, so that tests detect its errors. */
export function foldNaively(text: string): string {
  return unitsOf(text)
    .map(({ char }) => char)
    .join('');
}

/** Keeps letters, digits and signs, and between two digits one mark or space; radicals are not folded, and not tested with it. */
function unitsOf(text: string): NaiveUnit[] {
  const all: NaiveUnit[] = [];
  let at = 0;
  for (const original of text) {
    const plain = original.normalize('NFKC').toLowerCase();
    const form = /\p{No}/u.test(original) ? `^${plain}^` : plain;
    for (const char of form) all.push({ char, from: at, to: at + original.length });
    at += original.length;
  }
  const isDigit = (char = '') => /^\d$/u.test(char);
  const isKept = (char: string) => /[\p{L}\p{N}\p{Sc}]/u.test(char) || SIGNS.includes(char);
  const solid = all.filter(({ char }, index) => {
    if (isKept(char) || char in MARKS) return true;
    if (!isVisible(char)) return false;
    // The first visible character behind a digit parts it from the next digit, where nothing else stands between.
    let [before, after] = [index - 1, index + 1];
    while (before >= 0 && !isVisible(all[before]?.char ?? '')) before -= 1;
    if (!isDigit(all[before]?.char)) return false;
    const isNext = (next = '') => isKept(next) || next in MARKS;
    while (after < all.length && !isNext(all[after]?.char)) after += 1;
    return isDigit(all[after]?.char);
  });
  return solid.flatMap((unit, index) => {
    if (isKept(unit.char)) return [unit];
    if (MARKS[unit.char] === undefined) return [{ ...unit, char: ' ' }];
    if (MARKS[solid[index - 1]?.char ?? ''] !== undefined) return [];
    let end = index;
    while (MARKS[solid[end]?.char ?? ''] !== undefined) end += 1;
    const mark = markOf(solid.slice(index, end).map(({ char }) => MARKS[char] ?? ''));
    const [before = '', after = ''] = [solid[index - 1]?.char, solid[end]?.char];
    const isNumber = /^\d$/u.test(after) && (mark === '-' ? /^[^a-z]$/u : /^\d$/u).test(before);
    return isNumber ? [{ ...unit, char: mark.replace('—', '-') }] : [];
  });
}

function isVisible(char: string): boolean {
  return /[\s\p{L}\p{N}\p{P}\p{S}]/u.test(char) && char !== '\uFEFF';
}

function markOf(run: readonly string[]): string {
  const last = run[run.length - 1] ?? '';
  if (last === '-' || last === '—') return last;
  if (run.includes('^')) return '^';
  return run.length > 1 ? '…' : run.join('');
}

/** A range of characters to mark, and the group of passages that the match spans, as `first-last`. */
interface Mark {
  from: number;
  to: number;
  group: string;
}

/** Searches passages as Ctrl+F would, each document by itself: finds the groups of passages that contain a query. */
export class NaiveSearch {
  private readonly documents: NaiveDocument[];

  constructor(passages: readonly SearchPassage[]) {
    const byDocument = Map.groupBy(passages, ({ document }) => document);
    this.documents = [...byDocument.values()].map((own) => new NaiveDocument(own));
  }

  /** Finds the groups with the whole query and the passages with all its words, sorted. */
  find(query: string, literal = false): string[] {
    return this.documents.flatMap((document) => document.find(query, literal)).sort();
  }

  /** Finds the groups with a query of one word, each with the texts to mark in its passages: `0-1:甲|甲/乙`. */
  marked(query: string, literal = false): string[] {
    return this.documents.flatMap((document) => document.marked(query, literal)).sort();
  }
}

/** Searches the consecutive passages of one document. */
class NaiveDocument {
  private readonly text: string;
  private readonly raw: string;
  private readonly orders: number[] = [];
  private readonly rawOrders: number[] = [];
  private readonly texts: string[];
  /** The range of each folded character in the raw text, and the start of each passage there. */
  private readonly rawRanges: [from: number, to: number][] = [];
  private readonly starts: number[] = [];
  /** The order of the first passage. */
  private readonly firstOrder: number;

  constructor(passages: readonly SearchPassage[]) {
    this.firstOrder = passages[0]?.order ?? 0;
    this.texts = passages.map(({ text }) => foldNaively(text));
    this.raw = passages.map(({ text }) => text).join('');
    for (const { text, order } of passages) {
      this.starts.push(this.rawOrders.length);
      this.rawOrders.push(...Array.from({ length: text.length }, () => order));
    }
    // A border parts digits as a line break does.
    const units = unitsOf(passages.map(({ text }) => text).join('\n'));
    this.text = units.map(({ char }) => char).join('');
    let index = 0;
    for (const { from, to } of units) {
      while (from > (this.starts[index + 1] ?? Infinity) + index) index += 1;
      this.orders.push(passages[index]?.order ?? 0);
      this.rawRanges.push([from - index, to - index]);
    }
  }

  find(query: string, literal = false): string[] {
    const whole = foldNaively(query);
    if (literal || whole === '') return this.groupsOf(this.raw, this.rawOrders, query.trim());
    const words = query.trim().split(/\s+/u).map(foldNaively).filter(Boolean);
    const holding = this.texts.flatMap((text, index) =>
      words.length > 1 && words.every((word) => text.includes(word))
        ? [`${this.firstOrder + index}-${this.firstOrder + index}`]
        : [],
    );
    return [...new Set([...this.groupsOf(this.text, this.orders, whole), ...holding])];
  }

  marked(query: string, literal = false): string[] {
    const typed = query.trim();
    const marks = literal || foldNaively(typed) === '' ? this.asTyped(typed) : this.folded(typed);
    const byGroup = new Map<string, Mark[]>();
    for (const mark of marks) {
      byGroup.set(mark.group, [...(byGroup.get(mark.group) ?? []), mark]);
    }
    return [...byGroup].map(([group, own]) => `${group}:${this.markedTexts(group, own)}`);
  }

  private asTyped(typed: string): Mark[] {
    return indicesOf(this.raw, typed).map((from) => {
      const to = from + typed.length;
      return { from, to, group: `${this.rawOrders[from]}-${this.rawOrders[to - 1]}` };
    });
  }

  /** Marks from the first to the last letter of each match, or the whole query where the text has it as typed. */
  private folded(typed: string): Mark[] {
    const word = foldNaively(typed);
    const lead = [...typed].findIndex((char) => foldNaively(char) !== '');
    return indicesOf(this.text, word).map((at) => {
      const group = `${this.orders[at]}-${this.orders[at + word.length - 1]}`;
      const [from = 0] = this.rawRanges[at] ?? [];
      const [, to = 0] = this.rawRanges[at + word.length - 1] ?? [];
      return this.raw.startsWith(typed, from - lead) && from >= lead
        ? { from: from - lead, to: from - lead + typed.length, group }
        : { from, to, group };
    });
  }

  /** Returns the marked texts of each passage of a group; overlapping marks are joined, adjacent ones are not. */
  private markedTexts(group: string, marks: readonly Mark[]): string {
    const [first = 0, last = 0] = group.split('-').map((order) => Number(order) - this.firstOrder);
    const passages: string[] = [];
    for (let passage = first; passage <= last; passage += 1) {
      const start = this.starts[passage] ?? 0;
      const end = this.starts[passage + 1] ?? this.raw.length;
      const parts: [number, number][] = [];
      for (const mark of marks) {
        const [from, to] = [Math.max(mark.from, start), Math.min(mark.to, end)];
        const before = parts[parts.length - 1];
        if (before && from < before[1]) before[1] = Math.max(before[1], to);
        else if (from < to) parts.push([from, to]);
      }
      passages.push(parts.map(([from, to]) => this.raw.slice(from, to)).join('|'));
    }
    return passages.join('/');
  }

  private groupsOf(text: string, orders: readonly number[], part: string): string[] {
    const found = new Set<string>();
    for (const at of indicesOf(text, part)) {
      found.add(`${orders[at]}-${orders[at + part.length - 1]}`);
    }
    return [...found];
  }
}

/** Returns the groups of hits in the form of {@link NaiveSearch.find}. */
export function groupsOfHits(hits: readonly Hit[]): string[] {
  return hits
    .map(({ passages }) => `${passages[0]?.order}-${passages[passages.length - 1]?.order}`)
    .sort();
}

/** Returns the groups of hits with their marks in the form of {@link NaiveSearch.marked}. */
export function marksOfHits(hits: readonly Hit[]): string[] {
  return hits
    .map(({ passages, marks }) => {
      const [first, last] = [passages[0], passages[passages.length - 1]];
      const texts = passages.map(({ text }, index) =>
        (marks[index] ?? []).map(([from, to]) => text.slice(from, to)).join('|'),
      );
      return `${first?.order}-${last?.order}:${texts.join('/')}`;
    })
    .sort();
}

function indicesOf(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}
