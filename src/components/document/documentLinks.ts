import { documentPath } from '#edition/address.ts';
import type { Document } from '#edition/document.ts';

/** A link with its label. */
interface Link {
  label: string;
  href: string;
}

/** Whether a library has shared words and terms to list. */
export interface Lists {
  parallels: boolean;
  terms: boolean;
}

/** Tells which lists of a library hold something. */
export function listsOf(library: {
  parallels: { references: readonly unknown[] };
  terms: readonly unknown[];
}): Lists {
  return { parallels: library.parallels.references.length > 0, terms: library.terms.length > 0 };
}

/** Returns the links to the lists of a document that hold something: its enumerations, shared words, terms. */
export function listLinks({ id, lists }: Document, { parallels, terms }: Lists): Link[] {
  return [
    ...(lists.length > 0 ? [{ label: '分项清单', href: `/${documentPath(id)}lists/` }] : []),
    ...(parallels ? [{ label: '相同表述', href: '/links/' }] : []),
    ...(terms ? [{ label: '关键词', href: '/terms/' }] : []),
  ];
}

/** Returns the links to the account of a document's edition and to its files. */
export function fileLinks({ id }: Document): Link[] {
  return [
    { label: '与原件核对', href: `/${documentPath(id)}edition/` },
    { label: '单文件', href: `/data/${id}.html` },
    { label: '纯文本', href: `/data/${id}.txt` },
  ];
}
