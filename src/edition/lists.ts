import type { Document, List } from './document.ts';
import type { Passage } from './passage.ts';
import { passagesIn, passagesOf } from './document.ts';
import { readingText } from './passage.ts';
import type { Problem } from './problem.ts';

const NUMERALS = '〇一二三四五六七八九十';

/** Returns the number that words such as 从8个方面 or 五点 state, or null. */
export function statedNumber(words: string): number | null {
  const digits = /\d+/u.exec(words);
  if (digits) return Number(digits[0]);
  const numeral = [...words].find((char) => NUMERALS.includes(char));
  return numeral === undefined ? null : NUMERALS.indexOf(numeral);
}

/** Finds the list that holds a passage as an item, with the item's position from 1. */
export function listOf(
  document: Document,
  passage: Passage,
): { list: List; position: number } | undefined {
  const id = `${passage.section}#p${passage.n}`;
  const list = document.lists.find((candidate) => candidate.items.includes(id));
  return list && { list, position: list.items.indexOf(id) + 1 };
}

/** Returns the item passages of a list, in order. */
export function itemsOf(document: Document, list: List): Passage[] {
  const byId = new Map(passagesOf(document).map((p) => [`${p.section}#p${p.n}`, p]));
  return list.items.flatMap((id) => byId.get(id) ?? []);
}

/** Returns the id of the section that holds all items of a list; undefined where there is none. */
export function sectionOfList({ items }: List): string | undefined {
  const [section, ...others] = new Set(items.map((item) => item.slice(0, item.indexOf('#'))));
  return others.length === 0 ? section : undefined;
}

/** Returns the words for a list's stated and actual number of items: 原文说“从8个方面”，列 8 项. */
export function countsOf({ claim, items }: List): string {
  const stated = claim ? `原文说“${claim.words}”，` : '';
  return `${stated}列 ${items.length} 项`;
}

/** Checks the lists against the text: stated counts, listed items, neighbours left out. */
export function checkLists(document: Document, file: string): Problem[] {
  return document.lists.flatMap((list) =>
    [...checkStatedCount(document, list), ...checkItems(document, list)].map((problem) => ({
      file,
      line: list.line,
      ...problem,
    })),
  );
}

type ListProblem = Omit<Problem, 'file' | 'line'>;

function checkStatedCount(document: Document, list: List): ListProblem[] {
  const { claim } = list;
  if (!claim) return [];
  const passage = passagesOf(document).find((p) => `${p.section}#p${p.n}` === claim.at);
  const text = passage ? readingText(passage.segments) : '';
  if (!text.includes(claim.words)) {
    return [
      {
        message: `分项清单“${list.name}”所引的“${claim.words}”不在 ${claim.at} 中`,
        readings: { 引作: claim.words, 原文: text || '（没有这一句）' },
        mend: '照原文改写 said.words，或改正 said.at',
      },
    ];
  }
  const said = statedNumber(claim.words);
  const problems: ListProblem[] = [];
  if (said !== claim.count) {
    problems.push({
      message: `分项清单“${list.name}”的数目与原文不符`,
      readings: { 原文: `${claim.words}（${said ?? '没有数字'}）`, 登记: String(claim.count) },
      mend: `把 said.count 改为 ${said ?? '原文所说的数目'}`,
    });
  }
  // A stated count without items records that the text counts but does not list.
  if (list.items.length > 0 && list.items.length !== claim.count) {
    problems.push({
      message: `分项清单“${list.name}”说有 ${claim.count} 项，实列 ${list.items.length} 项`,
      readings: { 所说: `${claim.count} 项`, 所列: `${list.items.length} 项` },
      mend: '核对 items 的起止，或核对 MDX 中是否漏行、并行',
    });
  }
  return problems;
}

function checkItems(document: Document, list: List): ListProblem[] {
  const items = itemsOf(document, list);
  if (items.length !== list.items.length) {
    const known = new Set(items.map((p) => `${p.section}#p${p.n}`));
    const missing = list.items.filter((id) => !known.has(id));
    return [
      {
        message: `分项清单“${list.name}”指向不存在的一句：${missing.join('、')}`,
        mend: '改正 items，写法如 congress/report#p4-p11',
      },
    ];
  }
  return [...repeatedItems(document, list), ...unlistedNeighbours(document, list, items)];
}

/** Reports passages listed twice: a repeated item would hide one left out. */
function repeatedItems({ lists }: Document, list: List): ListProblem[] {
  const others = lists.slice(0, lists.indexOf(list)).flatMap(({ items }) => items);
  const repeated = list.items.filter(
    (id, index) => others.includes(id) || list.items.indexOf(id) < index,
  );
  if (repeated.length === 0) return [];
  return [
    {
      message: `分项清单“${list.name}”中的 ${repeated.join('、')} 已列过一次`,
      mend: '每一句只能是一份分项清单的一项：删去重复的',
    },
  ];
}

/** Reports passages beside a list that share its layer but are in no list: the list was cut short. */
function unlistedNeighbours(document: Document, list: List, items: Passage[]): ListProblem[] {
  const [first] = items;
  if (!first || first.layer === 'own') return [];
  const section = document.sections.find((candidate) => candidate.id === first.section);
  const siblings = section ? passagesIn(section) : [];
  const from = siblings.findIndex((p) => p.id === first.id);
  const around = [siblings[from - 1], siblings[from + items.length]];
  return around.flatMap((neighbour) => {
    if (!neighbour || neighbour.layer !== first.layer || listOf(document, neighbour)) return [];
    return [
      {
        message: `分项清单“${list.name}”旁边的 ${neighbour.section}#p${neighbour.n} 是同一人的话，却不在任何分项清单中`,
        readings: { 句子: readingText(neighbour.segments) },
        mend: '把它补进 items，或改正它是谁的话',
      },
    ];
  });
}
