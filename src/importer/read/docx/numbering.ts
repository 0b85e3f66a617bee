import { formatNumber } from './countingSystems.ts';
import { childrenOf, elementAt, valueAt } from './xml.ts';

interface Level {
  format: string;
  /** The printed form, e.g. `第%1条`; `%1` stands for the count of the first level. */
  pattern: string;
  start: number;
  /** The separator between number and text: `tab`, `space` or `nothing`. */
  suffix: string;
  /** Whether every count in the pattern is written in Arabic digits. */
  legal: boolean;
}

/** Counts the automatic numbers that Word draws before paragraphs and does not store in the text. */
export class Numbering {
  readonly #levels = new Map<string, Level[]>();
  readonly #levelsKeyByList = new Map<string, string>();
  readonly #styles: Map<string, Element>;
  readonly #counts = new Map<string, number[]>();
  /** Unknown number formats, whose numbers were written as digits. */
  readonly unknownFormats = new Set<string>();

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
    const abstract = valueAt(num, 'w:abstractNumId') ?? '';
    const overrides = childrenOf(num, 'w:lvlOverride');
    if (overrides.length === 0) {
      this.#levelsKeyByList.set(id, abstract);
      return;
    }
    // A list that overrides a start or a level counts independently of its abstract list.
    const levels = [...(this.#levels.get(abstract) ?? [])];
    for (const override of overrides) {
      const at = Number(override.getAttribute('w:ilvl'));
      const own = elementAt(override, 'w:lvl');
      const level = own ? levelOf(own) : levels[at];
      const start = valueAt(override, 'w:startOverride');
      if (level) levels[at] = { ...level, start: start ? Number(start) : level.start };
    }
    this.#levels.set(`num-${id}`, levels);
    this.#levelsKeyByList.set(id, `num-${id}`);
  }

  /** Returns the number to write before the next paragraph with these properties (`w:pPr`); '' for none. */
  next(properties: Element | undefined): string {
    const { list, depth } = this.#positionOf(properties);
    const key = this.#levelsKeyByList.get(list);
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
      const words = formatNumber(format, counts[at] ?? 1);
      if (words === null) this.unknownFormats.add(format);
      return words ?? String(counts[at] ?? 1);
    });
    const needsSpace = level.suffix !== 'nothing' && /[\p{L}\p{N}]$/u.test(text);
    return needsSpace ? `${text} ` : text;
  }

  /** Whether a paragraph is an item of a bulleted list. */
  isBullet(properties: Element | undefined): boolean {
    const { list, depth } = this.#positionOf(properties);
    return this.#levels.get(this.#levelsKeyByList.get(list) ?? '')?.[depth]?.format === 'bullet';
  }

  #positionOf(properties: Element | undefined): { list: string; depth: number } {
    let [list, depth] = [
      valueAt(properties, 'w:numPr', 'w:numId'),
      valueAt(properties, 'w:numPr', 'w:ilvl'),
    ];
    let style = valueAt(properties, 'w:pStyle');
    for (let i = 0; style !== undefined && list === undefined && i < 12; i += 1) {
      const found = this.#styles.get(style);
      list = valueAt(found, 'w:pPr', 'w:numPr', 'w:numId');
      depth ??= valueAt(found, 'w:pPr', 'w:numPr', 'w:ilvl');
      style = valueAt(found, 'w:basedOn');
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
    format: valueAt(level, 'w:numFmt') ?? 'decimal',
    pattern: valueAt(level, 'w:lvlText') ?? '',
    start: Number(valueAt(level, 'w:start') ?? 1),
    suffix: valueAt(level, 'w:suff') ?? 'tab',
    legal: elementAt(level, 'w:isLgl') !== undefined,
  };
}
