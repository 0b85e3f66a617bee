import type { XmlElement } from '../xml/element.ts';
import { childrenOf, elementAt, valueAt } from '../xml/element.ts';
import { formatCustomNumber, formatNumber } from './countingSystems.ts';
import { isSymbolFont } from './symbols.ts';
import type { Styles } from './styles.ts';

interface Level {
  format: string;
  /** The model of a custom format: `001, 002, 003, ...`. */
  custom: string | undefined;
  /** The printed form, e.g. `第%1条`; `%1` stands for the count of the first level. */
  pattern: string;
  start: number;
  /** Whether a tab or a blank stands between number and text. */
  apart: boolean;
  /** Whether every count in the pattern is written in Arabic digits. */
  legal: boolean;
  /** The level, counted from one, whose numbers restart this one; 0 for none. */
  restart: number;
  /** Whether the number is a picture or drawn from a font of symbols. */
  drawn: boolean;
  /** The paragraph style that has this level. */
  style: string | undefined;
}

/** Counts the automatic numbers that Word draws before paragraphs and does not store in the text. */
export class Numbering {
  /** The levels of each list; lists that share them are counted together. */
  readonly #lists: Map<string | undefined, Level[]>;
  readonly #counts = new Map<Level[], (number | undefined)[]>();
  readonly #styles: Styles;
  /** Unknown number formats, whose numbers were written as digits. */
  readonly unknownFormats = new Set<string>();

  constructor(root: XmlElement | undefined, styles: Styles) {
    const named = (style: string) => abstractOfStyle(root, styles.numberingOf(style));
    const abstract = abstractLists(childrenOf(root, 'w:abstractNum'), named);
    this.#lists = new Map(
      childrenOf(root, 'w:num').map((each) => [
        each.getAttribute('w:numId'),
        withOverrides(each, abstract.get(valueAt(each, 'w:abstractNumId')) ?? []),
      ]),
    );
    this.#styles = styles;
  }

  /** Returns the number to write before the next paragraph with these properties (`w:pPr`); '' for none. */
  next(properties: XmlElement | undefined): string {
    const { levels, depth } = this.#positionOf(properties);
    const level = levels?.[depth];
    if (!levels || !level) return '';
    const counts = this.#counts.get(levels) ?? [];
    this.#counts.set(levels, counts);
    for (let i = 0; i < depth; i += 1) counts[i] ??= levels[i]?.start;
    const before = counts[depth];
    counts[depth] = before === undefined ? level.start : before + 1;
    for (let i = depth + 1; i < counts.length; i += 1)
      if (restartsAt(levels[i], i, depth)) counts[i] = undefined;
    return this.#print(level, levels, counts);
  }

  #print(level: Level, levels: readonly Level[], counts: readonly (number | undefined)[]): string {
    if (level.format === 'bullet' || level.drawn) return '';
    const text = level.pattern.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const count = counts[at] ?? levels[at]?.start ?? 1;
      return this.#write(level.legal ? undefined : levels[at], count);
    });
    const needsSpace = level.apart && /[\p{L}\p{N}]$/u.test(text);
    return needsSpace ? `${text} ` : text;
  }

  #write(level: Level | undefined, count: number): string {
    const format = level?.format ?? 'decimal';
    const words =
      format === 'custom'
        ? formatCustomNumber(level?.custom ?? '', count)
        : formatNumber(format, count);
    if (words === null) this.unknownFormats.add(level?.custom ?? format);
    return words ?? String(count);
  }

  /** Whether a paragraph is an item of a bulleted list. */
  isBullet(properties: XmlElement | undefined): boolean {
    const { levels, depth } = this.#positionOf(properties);
    const level = levels?.[depth];
    return level !== undefined && (level.format === 'bullet' || level.drawn);
  }

  /**
   * Finds the list of a paragraph, by itself or by its style, and its depth as far as that is given no farther away; a
   * style without a depth has that of the level which names it.
   */
  #positionOf(properties: XmlElement | undefined): { levels: Level[] | undefined; depth: number } {
    const holders = this.#styles
      .holdersOf(properties)
      .map((holder) => elementAt(holder, 'w:numPr'));
    const at = holders.findIndex((holder) => elementAt(holder, 'w:numId'));
    const depths = holders.slice(0, at + 1).flatMap((holder) => valueAt(holder, 'w:ilvl') ?? []);
    const levels = this.#lists.get(valueAt(holders[at], 'w:numId'));
    if (depths[0] !== undefined || at < 1) return { levels, depth: Number(depths[0] ?? 0) };
    const names = this.#styles.namesOf(properties);
    const named = levels?.findIndex((level) => level?.style && names.includes(level.style)) ?? -1;
    return { levels, depth: Math.max(0, named) };
  }
}

function restartsAt(level: Level | undefined, at: number, depth: number): boolean {
  const after = level?.restart ?? at;
  return after !== 0 && depth < after;
}

/** Returns the levels of each abstract list; one that only names a list style has the levels of that style. */
function abstractLists(
  all: readonly XmlElement[],
  named: (style: string) => string | undefined,
): Map<string | undefined, Level[]> {
  const lists = new Map(
    all.map((each) => [each.getAttribute('w:abstractNumId'), levelsOf(each)] as const),
  );
  const styles = new Map(
    all.map((each) => [
      valueAt(each, 'w:styleLink'),
      lists.get(each.getAttribute('w:abstractNumId')),
    ]),
  );
  for (const each of all) {
    const link = valueAt(each, 'w:numStyleLink');
    const linked = link === undefined ? undefined : (styles.get(link) ?? lists.get(named(link)));
    if (linked) lists.set(each.getAttribute('w:abstractNumId'), linked);
  }
  return lists;
}

/** Returns the id of the abstract list of a list. */
function abstractOfStyle(
  root: XmlElement | undefined,
  list: string | undefined,
): string | undefined {
  const found = childrenOf(root, 'w:num').find((each) => each.getAttribute('w:numId') === list);
  return list === undefined ? undefined : valueAt(found, 'w:abstractNumId');
}

function levelsOf(abstract: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const level of childrenOf(abstract, 'w:lvl')) {
    const at = Number(level.getAttribute('w:ilvl'));
    levels[at] = levelOf(level, at);
  }
  return levels;
}

/** Returns the levels of a list: those of its abstract list, or a copy of them with its own starts and levels. */
function withOverrides(list: XmlElement, shared: Level[]): Level[] {
  const overrides = childrenOf(list, 'w:lvlOverride');
  if (overrides.length === 0) return shared;
  const levels = [...shared];
  for (const override of overrides) {
    const at = Number(override.getAttribute('w:ilvl'));
    const own = elementAt(override, 'w:lvl');
    const level = own ? levelOf(own, at) : levels[at];
    const start = valueAt(override, 'w:startOverride');
    if (level) levels[at] = { ...level, start: start ? Number(start) : level.start };
  }
  return levels;
}

function levelOf(level: XmlElement, at: number): Level {
  const alternatives = elementAt(level, 'mc:AlternateContent');
  const format =
    elementAt(level, 'w:numFmt') ??
    elementAt(alternatives, 'mc:Choice', 'w:numFmt') ??
    elementAt(alternatives, 'mc:Fallback', 'w:numFmt');
  const fonts = elementAt(level, 'w:rPr', 'w:rFonts');
  return {
    format: format?.getAttribute('w:val') ?? 'decimal',
    custom: format?.getAttribute('w:format'),
    pattern: valueAt(level, 'w:lvlText') ?? '',
    start: Number(valueAt(level, 'w:start') ?? 1),
    apart: valueAt(level, 'w:suff') !== 'nothing',
    legal: elementAt(level, 'w:isLgl') !== undefined,
    restart: Number(valueAt(level, 'w:lvlRestart') ?? at),
    drawn:
      elementAt(level, 'w:lvlPicBulletId') !== undefined ||
      isSymbolFont(fonts?.getAttribute('w:ascii')),
    style: valueAt(level, 'w:pStyle'),
  };
}
