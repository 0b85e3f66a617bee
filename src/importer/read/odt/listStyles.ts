import { formatNumber } from '../docx/countingSystems.ts';
import type { XmlElement } from '../xml/element.ts';
import { childrenOf, elementAt, findAll } from '../xml/element.ts';

/** How a level of a list writes its numbers. */
interface Level {
  /** The first number as the file writes it: 1, a, I, 一; empty for a level without numbers. */
  format: string;
  prefix: string;
  suffix: string;
  /** The number of levels that a number shows. */
  shown: number;
  start: number;
  bullet: boolean;
  /** Whether a tab or a blank follows the number. */
  apart: boolean;
}

/** Formats by the first number: OpenDocument names a format so. */
const FORMATS: Record<string, string> = {
  '1': 'decimal',
  '１, ２, ３, ...': 'decimalFullWidth',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCountingThousand',
  '壹, 贰, 叁, ...': 'chineseLegalSimplified',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '甲, 乙, 丙, ...': 'ideographTraditional',
  '子, 丑, 寅, ...': 'ideographZodiac',
  一: 'chineseCountingThousand',
  壹: 'chineseLegalSimplified',
  '①': 'decimalEnclosedCircle',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
};

/** Counts the numbers of lists, which a program draws and the text does not hold. */
export class ListStyles {
  readonly #styles: Map<string, Level[]>;
  readonly #outline: Level[];
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Formats that are unknown, whose numbers were written as digits. */
  readonly unknownFormats = new Set<string>();

  constructor(roots: readonly (XmlElement | undefined)[]) {
    const all = roots.flatMap((root) => (root ? findAll(root, 'text:list-style') : []));
    this.#styles = new Map(
      all.map((style) => [style.getAttribute('style:name') ?? '', levels(style)]),
    );
    const [outline] = roots.flatMap((root) => (root ? findAll(root, 'text:outline-style') : []));
    this.#outline = outline ? levels(outline) : [];
  }

  /** Returns the next number of a heading at a depth. */
  nextHeading(depth: number): string {
    return this.#next('', this.#outline, depth, undefined);
  }

  /** Returns the next number of an item; items of one list are counted under its key. */
  next(key: string, style: string, depth: number, start: number | undefined): string {
    return this.#next(key, this.#styles.get(style) ?? [], depth, start);
  }

  /** Whether the items of a style at a depth have bullets. */
  isBullet(style: string, depth: number): boolean {
    return this.#styles.get(style)?.[depth]?.bullet === true;
  }

  #next(key: string, all: readonly Level[], depth: number, start: number | undefined): string {
    const level = all[depth];
    if (!level || level.bullet) return '';
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    for (let i = 0; i < depth; i += 1) counts[i] ??= all[i]?.start ?? 1;
    const before = counts[depth];
    counts[depth] = start ?? (before === undefined ? level.start : before + 1);
    counts.length = depth + 1;
    if (level.format === '') return '';
    const from = Math.max(0, depth + 1 - level.shown);
    const shown = counts.slice(from).map((n, i) => this.#write(all[from + i], n ?? 1));
    const number = level.prefix + shown.filter(Boolean).join('.') + level.suffix;
    return level.apart && /[\p{L}\p{N}]$/u.test(number) ? `${number} ` : number;
  }

  #write(level: Level | undefined, n: number): string {
    const format = level?.format ?? '1';
    if (format === '') return '';
    const words = formatNumber(FORMATS[format] ?? '', n);
    if (words === null) this.unknownFormats.add(format);
    return words ?? String(n);
  }
}

function levels(style: XmlElement): Level[] {
  const found: Level[] = [];
  for (const level of childrenOf(style)) {
    const at = Number(level.getAttribute('text:level')) - 1;
    if (!(at >= 0 && at < 20)) continue;
    const layout = elementAt(
      level,
      'style:list-level-properties',
      'style:list-level-label-alignment',
    );
    found[at] = {
      format: level.getAttribute('style:num-format') ?? '',
      prefix: level.getAttribute('style:num-prefix') ?? '',
      suffix: level.getAttribute('style:num-suffix') ?? '',
      shown: Number(level.getAttribute('text:display-levels') ?? 1),
      start: Number(level.getAttribute('text:start-value') ?? 1),
      bullet: /bullet|image/u.test(level.nodeName),
      apart: layout?.getAttribute('text:label-followed-by') !== 'nothing',
    };
  }
  return found;
}
