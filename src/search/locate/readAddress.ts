/** Reads addresses of the site, as copied from any host, folder or disk. */

/** A section or passage named by an address: `speech/1#p3`; a document as a whole has no place. */
export interface AddressedPlace {
  document: string;
  place: string;
}

const SCHEME = /^[a-z]+:\/\//iu;
const PASSAGE = /^p[1-9]\d*$/u;
const SECTION_FRAGMENT = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/u;
/** The segments that only say how a passage is shown. */
const WAYS_TO_SHOW = ['', 'index.html', 'bare'];

/** Tells whether a text may be an address of the site or an id. */
export function mayBeAddress(typed: string): boolean {
  const text = typed.trim();
  if (!/^\S+$/u.test(text) || !/[/\\]/u.test(text)) return false;
  // A citation may end with an address, which its other words may exceed.
  return SCHEME.test(text) || !text.includes('://');
}

/** Returns the places that a text may be the address of, given the ids of the documents; none if it is no address. */
export function placesInAddress(
  typed: string,
  isDocument: (id: string) => boolean,
): AddressedPlace[] {
  if (!mayBeAddress(typed)) return [];
  const [before = '', fragment = ''] = decoded(typed.trim()).split('#');
  const path = (before.split('?')[0] ?? '').replace(SCHEME, '').replace(/\\/gu, '/');
  const segments = path
    .toLowerCase()
    .split('/')
    .filter((segment) => !WAYS_TO_SHOW.includes(segment));
  const inPage =
    PASSAGE.test(fragment) || SECTION_FRAGMENT.test(fragment) ? fragment.split('/') : [];
  // A site may be served from any folder, so every segment may be where its address begins.
  return segments.flatMap((document, at): AddressedPlace[] => {
    if (!isDocument(document)) return [];
    const section = segments.slice(at + 1);
    const isWithin = PASSAGE.test(fragment) || section.length === 0;
    const steps = isWithin ? [...section, ...inPage] : section;
    const last = steps[steps.length - 1] ?? '';
    const place = PASSAGE.test(last) ? `${steps.slice(0, -1).join('/')}#${last}` : steps.join('/');
    return [{ document, place }];
  });
}

/** Returns the words that an address of the search page asks for; '' for any other text. */
export function queryInAddress(typed: string): string {
  if (!mayBeAddress(typed)) return '';
  const [, query = ''] = typed.trim().replace(/#.*/u, '').split('?');
  return new URLSearchParams(query).get('q') ?? '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign is a character like any other.
    return text;
  }
}
