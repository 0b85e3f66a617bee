import type { List } from './document.ts';

/** What a passage's locator is made from. */
export interface Place {
  /** The section's own locator, e.g. 讲话（一）. */
  section: string;
  /** Number of the passage in its section, and how many there are. */
  n: number;
  size: number;
  /** The list it is an item of, with its position. */
  item?: { list: List; position: number };
}

/** What a person says to point at a passage: 部署5, 讲话（一）3, or just 结尾 where there is only one. */
export function locatorOf({ section, n, size, item }: Place): string {
  if (item?.list.locator) return `${item.list.locator}${item.position}`;
  if (size === 1) return section;
  return /\d$/u.test(section) ? `${section}-${n}` : `${section}${n}`;
}
