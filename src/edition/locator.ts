import type { Document, List, Section } from './document.ts';
import { listOf } from './lists.ts';
import type { Passage } from './passage.ts';

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

/**
 * Returns the end of a passage's locator that stands beside it: the whole of an item's (部署5) and of the only passage of
 * its section, a sentence's number, the last unit of a provision (第二款). Together with what it stands in it is the number
 * that is cited.
 */
export function shownNumber(document: Document, section: Section, passage: Passage): string {
  const { locator } = passage;
  if (listOf(document, passage)?.list.locator) return locator;
  const rest = locator.startsWith(section.locator) ? locator.slice(section.locator.length) : '';
  const [, number] = /^-?(\d+)$/u.exec(rest) ?? [];
  const [unit] = /第[^第]+$/u.exec(locator) ?? [];
  return number ?? unit ?? locator;
}
