/** The articles, clauses, items and points of a law with the first passage of each, read without the search's code. */
import type { Document } from '#edition/document.ts';
import { chineseNumeral } from '../../laws/numeral.ts';

/** The numbers of a provision: article, the number after 之, clause, item and point; 0 for none. */
export type ProvisionNumbers = readonly [
  article: number,
  branch: number,
  clause: number,
  item: number,
  point: number,
];

/** The provisions of a document. */
export interface Provisions {
  all: ProvisionNumbers[];
  /** Returns the addresses that a provision may lead to; several where the law repeats a number. */
  at(numbers: ProvisionNumbers): string[];
  /** Returns the addresses of the divisions of a kind with a number. */
  divisions(kind: string, number: number): string[];
}

const VALUES = new Map(Array.from({ length: 2000 }, (_, n) => [chineseNumeral(n + 1), n + 1]));
const DIGIT_VALUES = new Map(Array.from({ length: 2000 }, (_, n) => [String(n + 1), n + 1]));
const LOCATOR =
  /^第(?<article>[^第条]+)条(?:之(?<branch>[一二三四五六七八九十]+))?(?<heading>条号)?(?:第(?<clause>[^第款]+)款)?(?:第[（(]?(?<item>[^第项）)]+)[）)]?项)?(?:第(?<point>\d+)目)?(?:第\d+句)?$/u;

/** Reads the provisions of a document from the locators of its passages. */
export function provisionsOf({ id, sections }: Document): Provisions {
  const homes = new Map<string, { numbers: ProvisionNumbers; at: Map<string, string> }>();
  const seen = new Set<string>();
  // A law that prints a number twice has two provisions of it.
  const formOf = (locator: string, unit: string, address: string) => {
    const form = upTo(locator, unit);
    const isRepeated = form === locator && seen.has(form);
    seen.add(form);
    return isRepeated ? `${form} ${address}` : form;
  };
  const add = (numbers: ProvisionNumbers, printed: string, address: string, whole = false) => {
    const own = homes.get(numbers.join()) ?? { numbers, at: new Map<string, string>() };
    if (whole || !own.at.has(printed)) own.at.set(printed, address);
    homes.set(numbers.join(), own);
  };
  for (const { id: section, paragraphs } of sections) {
    for (const { n, locator } of paragraphs.flatMap(({ passages }) => passages)) {
      const groups = LOCATOR.exec(locator)?.groups;
      if (!groups) continue;
      const address = `${id}/${section}#p${n}`;
      const article = numberOf(groups['article']);
      const branch = numberOf(groups['branch']);
      // A lone clause has no number.
      const clause = numberOf(groups['clause']) || 1;
      const item = numberOf(groups['item']);
      const point = numberOf(groups['point']);
      // The words of an article are its place rather than its number above them, where they have a locator alone.
      add([article, branch, 0, 0, 0], '', address, /^第[^第]+条(?:之[^第条]+)?$/u.test(locator));
      if (groups['heading'] !== undefined) continue;
      add([article, branch, clause, 0, 0], '', address);
      if (item > 0)
        add([article, branch, clause, item, 0], formOf(locator, '项', address), address);
      if (point > 0)
        add([article, branch, clause, item, point], formOf(locator, '目', address), address);
    }
  }
  return {
    all: [...homes.values()].map(({ numbers }) => numbers),
    at: (numbers) => [...(homes.get(numbers.join())?.at.values() ?? [])],
    divisions: (kind, number) =>
      sections.flatMap((section) => {
        const last = new RegExp(`(?:^|[编章])第([^第]+)${kind}$`, 'u').exec(section.locator)?.[1];
        if (last === undefined || VALUES.get(last) !== number) return [];
        const [only, another] = section.paragraphs.flatMap(({ passages }) => passages);
        return only && !another && only.locator === section.locator
          ? [only.id]
          : [`${id}/${section.id}`];
      }),
  };
}

function upTo(locator: string, unit: string): string {
  return locator.slice(0, locator.lastIndexOf(unit) + 1);
}

function numberOf(numeral: string | undefined): number {
  if (numeral === undefined) return 0;
  const value = VALUES.get(numeral) ?? DIGIT_VALUES.get(numeral);
  if (value === undefined) throw new Error(`no number: ${numeral}`);
  return value;
}

/** The ways in which people write the numbers of a provision. */
export const WRITINGS = {
  digits: (n: number) => String(n),
  Chinese: (n: number) => chineseNumeral(n),
  mixed: (n: number, depth: number) => (depth % 2 === 0 ? String(n) : `（${chineseNumeral(n)}）`),
} as const;

/** Writes a reference to a provision: 第35条之一第二款第3项. */
export function writeProvision(
  [article, branch, clause, item, point]: ProvisionNumbers,
  write: (n: number, depth: number) => string,
): string {
  const parts = [`第${write(article, 0)}条`];
  if (branch > 0) parts.push(`之${write(branch, 0)}`);
  if (clause > 0) parts.push(`第${write(clause, 1)}款`);
  if (item > 0) parts.push(`第${write(item, 2)}项`);
  if (point > 0) parts.push(`第${write(point, 3)}目`);
  return parts.join('');
}
