/** Everything that the site prints as a reference to a place in a document, with the places that it means. */
import { passageId } from '#edition/address.ts';
import { citationOf } from '#edition/cite/citation.ts';
import { CITATION_FORMATS, formatCitation } from '#edition/cite/formats.ts';
import type { Document } from '#edition/document.ts';
import { passagesIn, passagesOf, sectionName } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';

/** A printed reference and the addresses that it means. */
export interface PrintedReference {
  kind: string;
  typed: string;
  addresses: string[];
}

/** Returns the printed references of a document, which is one of several in its library. */
export function printedReferences(
  document: Document,
  library: readonly Document[],
): PrintedReference[] {
  // Without the marks, the number of a section may be taken for one that ends another document's name.
  const name = library.length > 1 ? `《${document.name}》` : '';
  const same = library.filter((other) => other.name === document.name);
  const everywhere = (find: (other: Document) => string[]) => same.flatMap(find);
  return [
    ...passagesOf(document).flatMap((passage) => {
      const alike = everywhere((other) => homesOf(other, passage.locator));
      // Another version may have the same provision with a locator of another form, which is its home as well.
      const isShared = same.every((other) => homesOf(other, passage.locator).length > 0);
      if (!isShared) return addresses(passage);
      return [
        { kind: 'locator', typed: name + passage.locator, addresses: alike },
        ...citations(document, passage, { alike, own: homesOf(document, passage.locator) }),
        ...addresses(passage),
      ];
    }),
    ...document.sections.map((section) => ({
      kind: 'section name',
      typed: name + section.locator,
      addresses: everywhere((other) => homesOf(other, section.locator)),
    })),
    ...document.sections
      .filter((section) => sectionName(document, section) !== section.locator)
      .map((section) => ({
        kind: 'part name',
        typed: name + sectionName(document, section),
        addresses: everywhere((other) => partsNamed(other, sectionName(document, section))),
      })),
    ...document.lists.flatMap((list) =>
      list.items.map((item, at) => ({
        kind: 'list item',
        typed: `${name}${list.name}${at + 1}`,
        addresses: [`${document.id}/${item}`],
      })),
    ),
  ];
}

/** Returns the places that have a locator: passages, and sections, of which a lone passage of that name is the same. */
function homesOf({ id, sections }: Document, locator: string): string[] {
  const passages = sections.flatMap(passagesIn).filter((passage) => passage.locator === locator);
  const named = sections.filter((section) => {
    const [only, another] = passagesIn(section);
    return section.locator === locator && !(only?.locator === locator && !another);
  });
  return [...named.map((section) => `${id}/${section.id}`), ...passages.map((each) => each.id)];
}

function partsNamed(document: Document, name: string): string[] {
  return document.sections
    .filter((section) => sectionName(document, section) === name)
    .map((section) => `${document.id}/${section.id}`)
    .map((address) => soleOf(document, address));
}

function soleOf({ id, sections }: Document, address: string): string {
  const section = sections.find((each) => `${id}/${each.id}` === address);
  const [only, another] = section ? passagesIn(section) : [];
  return only && !another && only.locator === section?.locator ? only.id : address;
}

/** The places of a locator in all documents of a name, and in the one that is cited. */
interface Homes {
  alike: string[];
  own: string[];
}

function citations(document: Document, passage: Passage, homes: Homes): PrintedReference[] {
  const citation = citationOf(document, [passage]);
  const address = addresses(passage)[0]?.typed ?? '';
  // An official citation states a place of the document's own, not the passage (officialReference.test.ts).
  const formats = CITATION_FORMATS.filter((format) => format !== 'official');
  return formats.flatMap((format) =>
    [{}, { address, today: '2026-12-01' }].flatMap((details) => {
      const text = formatCitation(citation, format, details);
      // A box of one line joins the lines of what is pasted.
      return [text, text.replace(/\n/gu, '')].map((typed) => ({
        kind: `citation, ${format}`,
        typed,
        addresses: 'address' in details ? homes.own : homes.alike,
      }));
    }),
  );
}

function addresses({ id, document, section, n }: Passage): PrintedReference[] {
  const kind = 'address';
  return [
    `https://example.org/some/${document}/${section}/p${n}/`,
    `https://example.org/${document}/${section}/index.html#p${n}`,
    `http://10.0.0.8:8080/${document}/${section}/index.html?q=${encodeURIComponent('劳动 3')}#p${n}`,
    encodeURI(`file:///E:/研读/${document}/${section}/p${n}/bare/index.html`),
    `https://example.org/search/index.html?q=${encodeURIComponent(id)}`,
    passageId({ document, section, n }),
  ].map((typed) => ({ kind, typed, addresses: [id] }));
}
