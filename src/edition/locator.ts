import type { List } from './document.ts';

/** The position of a passage that its locator is made from. */
export interface PassagePosition {
  /** The section's own locator, e.g. 讲话（一）. */
  section: string;
  /** Number of the passage in its section, and how many there are. */
  n: number;
  size: number;
  /** The list it is an item of, with its position from 1. */
  item?: { list: List; position: number };
}

/** Returns the locator of a passage: 部署5, 讲话（一）3, or the bare 结尾 for the only passage of a section. */
export function locatorOf({ section, n, size, item }: PassagePosition): string {
  if (item?.list.locator) return `${item.list.locator}${item.position}`;
  if (size === 1) return section;
  return /\d$/u.test(section) ? `${section}-${n}` : `${section}${n}`;
}
