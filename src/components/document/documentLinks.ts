import { documentPath } from '#edition/address.ts';
import type { Document } from '#edition/document.ts';

/** A link with its label. */
interface Link {
  label: string;
  href: string;
}

/** Returns the links to the lists of a document: its enumerations, shared words, terms. */
export function listLinks({ id, lists }: Document): Link[] {
  return [
    ...(lists.length > 0 ? [{ label: '分项清单', href: `/${documentPath(id)}lists/` }] : []),
    { label: '相同表述', href: '/links/' },
    { label: '关键词', href: '/terms/' },
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
