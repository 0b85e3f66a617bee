/** Addresses of the site's own pages and folders, which no document may take. */
export const RESERVED_DOCUMENTS: readonly string[] = [
  'about',
  'search',
  'offline',
  'data',
  'assets',
  'scripts',
  'pagefind',
  'search-data',
  '404',
  'site',
  'pack',
  'packs',
  'present',
  'handout',
  'office',
  'quote',
  'terms',
  'links',
  'documents',
];

/** Names of a document's own pages, which no section may take. */
export const RESERVED_SECTIONS: readonly string[] = ['lists', 'edition'];

/** The most characters of one name in an address; longer ones become file names that some disks refuse. */
export const NAME_LIMIT = 64;

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** Names of devices, which Windows refuses as names of files and folders. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** Returns the reason, for the editor, why a name cannot be part of an address; undefined for one that can. */
export function addressNameFault(name: string): string | undefined {
  if (name.length > NAME_LIMIT) return `太长，最多 ${NAME_LIMIT} 个字母`;
  if (!NAME.test(name) || /^p\d+$/u.test(name)) {
    return '只能用小写英文字母、数字和连字符，且不能是 p 加数字';
  }
  if (DEVICE.test(name)) return `“${name}”是 Windows 的保留名，不能作文件名`;
  return name === 'index' ? '“index”已用作每页的文件名' : undefined;
}

/** Tells whether the page of a section, of a present or a former document, would stand where the site has its own. */
export function isReservedAddress(document: string, section: string): boolean {
  return RESERVED_DOCUMENTS.includes(document) || RESERVED_SECTIONS.includes(section);
}
