import { formatNumber } from './countingSystems.ts';
import type { Styles } from './styles.ts';
import { childrenOf, elementAt, valueAt } from './xml.ts';

interface Level {
  format: string;
  /** The printed form, e.g. `第%1条`; `%1` stands for the count of the first level. */
  pattern: string;
  start: number;
  /** Whether a tab or a blank stands between number and text. */
  apart: boolean;
  /** Whether every count in the pattern is written in Arabic digits. */
  legal: boolean;
}

/** Counts the automatic numbers that Word draws before paragraphs and does not store in the text. */
export class Numbering {
  /** The levels of each list; lists that share them are counted together. */
  readonly #lists: Map<string | null | undefined, Level[]>;
  readonly #counts = new Map<Level[], (number | undefined)[]>();
  readonly #styles: Styles;
  /** Unknown number formats, whose numbers were written as digits. */
  readonly unknownFormats = new Set<string>();

  constructor(numbering: Document | undefined, styles: Styles) {
    const root = numbering?.documentElement;
    const abstract = new Map<string | null | undefined, Level[]>(
      childrenOf(root, 'w:abstractNum').map((each) => [
        each.getAttribute('w:abstractNumId'),
        levelsOf(each),
      ]),
    );
    this.#lists = new Map(
      childrenOf(root, 'w:num').map((each) => [
        each.getAttribute('w:numId'),
        withOverrides(each, abstract.get(valueAt(each, 'w:abstractNumId')) ?? []),
      ]),
    );
    this.#styles = styles;
  }

  /** Returns the number to write before the next paragraph with these properties (`w:pPr`); '' for none. */
  next(properties: Element | undefined): string {
    const { levels, depth } = this.#positionOf(properties);
    const level = levels?.[depth];
    if (!levels || !level) return '';
    const counts = this.#counts.get(levels) ?? [];
    this.#counts.set(levels, counts);
    for (let i = 0; i < depth; i += 1) counts[i] ??= levels[i]?.start;
    const before = counts[depth];
    counts[depth] = before === undefined ? level.start : before + 1;
    counts.length = depth + 1;
    return this.#print(level, levels, counts);
  }

  #print(level: Level, levels: readonly Level[], counts: readonly (number | undefined)[]): string {
    if (level.format === 'bullet') return '';
    const text = level.pattern.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const count = counts[at] ?? 1;
      const format = level.legal ? 'decimal' : (levels[at]?.format ?? 'decimal');
      const words = formatNumber(format, count);
      if (words === null) this.unknownFormats.add(format);
      return words ?? String(count);
    });
    const needsSpace = level.apart && /[\p{L}\p{N}]$/u.test(text);
    return needsSpace ? `${text} ` : text;
  }

  /** Whether a paragraph is an item of a bulleted list. */
  isBullet(properties: Element | undefined): boolean {
    const { levels, depth } = this.#positionOf(properties);
    return levels?.[depth]?.format === 'bullet';
  }

  /** Finds the list of a paragraph, by itself or by its style, and its depth as far as that is given no farther away. */
  #positionOf(properties: Element | undefined): { levels: Level[] | undefined; depth: number } {
    const holders = this.#styles
      .holdersOf(properties)
      .map((holder) => elementAt(holder, 'w:numPr'));
    const at = holders.findIndex((holder) => elementAt(holder, 'w:numId'));
    const depths = holders.slice(0, at + 1).flatMap((holder) => valueAt(holder, 'w:ilvl') ?? []);
    return {
      levels: this.#lists.get(valueAt(holders[at], 'w:numId')),
      depth: Number(depths[0] ?? 0),
    };
  }
}

function levelsOf(abstract: Element): Level[] {
  const levels: Level[] = [];
  for (const level of childrenOf(abstract, 'w:lvl'))
    levels[Number(level.getAttribute('w:ilvl'))] = levelOf(level);
  return levels;
}

/** Returns the levels of a list: those of its abstract list, or a copy of them with its own starts and levels. */
function withOverrides(list: Element, shared: Level[]): Level[] {
  const overrides = childrenOf(list, 'w:lvlOverride');
  if (overrides.length === 0) return shared;
  const levels = [...shared];
  for (const override of overrides) {
    const at = Number(override.getAttribute('w:ilvl'));
    const own = elementAt(override, 'w:lvl');
    const level = own ? levelOf(own) : levels[at];
    const start = valueAt(override, 'w:startOverride');
    if (level) levels[at] = { ...level, start: start ? Number(start) : level.start };
  }
  return levels;
}

function levelOf(level: Element): Level {
  return {
    format: valueAt(level, 'w:numFmt') ?? 'decimal',
    pattern: valueAt(level, 'w:lvlText') ?? '',
    start: Number(valueAt(level, 'w:start') ?? 1),
    apart: valueAt(level, 'w:suff') !== 'nothing',
    legal: elementAt(level, 'w:isLgl') !== undefined,
  };
}
