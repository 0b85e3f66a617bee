import { countIn } from './countingSystems.ts';
import { childrenOf, descend, wordOf } from './xml.ts';

interface Level {
  format: string;
  /** What is printed, e.g. `第%1条`; `%1` stands for the count of the first level. */
  pattern: string;
  start: number;
  /** What parts the number from the text: tab, space or nothing. */
  suffix: string;
  /** Whether every count in it is written in Arabic digits. */
  legal: boolean;
}

/** The numbers Word draws before paragraphs, which stand nowhere in its text. */
export class Numbering {
  readonly #levels = new Map<string, Level[]>();
  readonly #list = new Map<string, string>();
  readonly #styles: Map<string, Element>;
  readonly #counts = new Map<string, number[]>();
  /** Formats that are not known, which were written as digits. */
  readonly unknown = new Set<string>();

  constructor(numbering: Document | undefined, styles: Document | undefined) {
    const root = numbering?.documentElement;
    for (const each of root ? childrenOf(root, 'w:abstractNum') : [])
      this.#levels.set(each.getAttribute('w:abstractNumId') ?? '', levelsOf(each));
    for (const each of root ? childrenOf(root, 'w:num') : []) this.#addList(each);
    const all = styles?.documentElement ? childrenOf(styles.documentElement, 'w:style') : [];
    this.#styles = new Map(all.map((style) => [style.getAttribute('w:styleId') ?? '', style]));
  }

  #addList(num: Element): void {
    const id = num.getAttribute('w:numId') ?? '';
    const abstract = wordOf(num, 'w:abstractNumId') ?? '';
    const overrides = childrenOf(num, 'w:lvlOverride');
    if (overrides.length === 0) {
      this.#list.set(id, abstract);
      return;
    }
    // A list with a start or a level of its own counts by itself.
    const levels = [...(this.#levels.get(abstract) ?? [])];
    for (const override of overrides) {
      const at = Number(override.getAttribute('w:ilvl'));
      const own = descend(override, 'w:lvl');
      const level = own ? levelOf(own) : levels[at];
      const start = wordOf(override, 'w:startOverride');
      if (level) levels[at] = { ...level, start: start ? Number(start) : level.start };
    }
    this.#levels.set(`num-${id}`, levels);
    this.#list.set(id, `num-${id}`);
  }

  /** The number of the next paragraph with these properties (w:pPr), ready to stand before its text; '' for none. */
  next(properties: Element | undefined): string {
    const { list, depth } = this.#place(properties);
    const key = this.#list.get(list);
    const levels = key === undefined ? undefined : this.#levels.get(key);
    const level = levels?.[depth];
    if (key === undefined || !levels || !level) return '';
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    for (let i = 0; i < depth; i += 1) counts[i] ??= levels[i]?.start ?? 1;
    counts[depth] = counts[depth] === undefined ? level.start : counts[depth] + 1;
    counts.length = depth + 1;
    return this.#print(level, levels, counts);
  }

  #print(level: Level, levels: readonly Level[], counts: readonly number[]): string {
    if (level.format === 'bullet') return '';
    const text = level.pattern.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.legal ? 'decimal' : (levels[at]?.format ?? 'decimal');
      const words = countIn(format, counts[at] ?? 1);
      if (words === null) this.unknown.add(format);
      return words ?? String(counts[at] ?? 1);
    });
    const apart = level.suffix !== 'nothing' && /[\p{L}\p{N}]$/u.test(text);
    return apart ? `${text} ` : text;
  }

  /** Whether a paragraph is an item of a list that is drawn with a sign instead of a number. */
  isBullet(properties: Element | undefined): boolean {
    const { list, depth } = this.#place(properties);
    return this.#levels.get(this.#list.get(list) ?? '')?.[depth]?.format === 'bullet';
  }

  #place(properties: Element | undefined): { list: string; depth: number } {
    let [list, depth] = [
      wordOf(properties, 'w:numPr', 'w:numId'),
      wordOf(properties, 'w:numPr', 'w:ilvl'),
    ];
    let style = wordOf(properties, 'w:pStyle');
    for (let i = 0; style !== undefined && list === undefined && i < 12; i += 1) {
      const found = this.#styles.get(style);
      list = wordOf(found, 'w:pPr', 'w:numPr', 'w:numId');
      depth ??= wordOf(found, 'w:pPr', 'w:numPr', 'w:ilvl');
      style = wordOf(found, 'w:basedOn');
    }
    return { list: list ?? '', depth: Number(depth ?? 0) };
  }
}

function levelsOf(abstract: Element): Level[] {
  const levels: Level[] = [];
  for (const level of childrenOf(abstract, 'w:lvl'))
    levels[Number(level.getAttribute('w:ilvl'))] = levelOf(level);
  return levels;
}

function levelOf(level: Element): Level {
  return {
    format: wordOf(level, 'w:numFmt') ?? 'decimal',
    pattern: wordOf(level, 'w:lvlText') ?? '',
    start: Number(wordOf(level, 'w:start') ?? 1),
    suffix: wordOf(level, 'w:suff') ?? 'tab',
    legal: descend(level, 'w:isLgl') !== undefined,
  };
}
