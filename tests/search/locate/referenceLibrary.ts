/** References to a library as the search page resolves them, without a page. */
import type { Document } from '#edition/document.ts';
import { blocksOf, namedListsOf } from '#search/build/blocks.ts';
import { registerOf } from '#search/build/writeNames.ts';
import type { DocumentRegister } from '#search/locate/documentRegister.ts';
import { findReference } from '#search/locate/findReference.ts';
import type { FoundReference } from '#search/locate/findReference.ts';
import { findReferences } from '#search/locate/findReferences.ts';
import type { ReadReference } from '#search/locate/findReferences.ts';
import { addressOf } from '#search/locate/placeNames.ts';
import { targetsOf } from '#search/locate/resolution.ts';
import type { DocumentNames } from '#search/locate/sectionNames.ts';

/** A library in which references are looked up. */
export interface ReferenceLibrary {
  register: DocumentRegister;
  find(typed: string): Promise<FoundReference | null>;
  /** Finds what each reference in a text leads to. */
  findAll(typed: string): Promise<ReadReference[]>;
  /** Returns the addresses of the places that a reference leads to, one or several to choose from. */
  addresses(typed: string): Promise<string[]>;
}

/** Opens documents as one library. */
export function referenceLibrary(documents: readonly Document[]): ReferenceLibrary {
  const names: DocumentNames[] = [];
  const register = registerOf(blocksOf(documents), namedListsOf(documents), (number, own) => {
    names[number] = JSON.parse(JSON.stringify(own));
  });
  const load = async (number: number) => {
    const own = names[number];
    if (!own) throw new Error(`there is no document ${number}`);
    return own;
  };
  const find = (typed: string) => findReference(register, load, typed);
  return {
    register,
    find,
    findAll: (typed) => findReferences(register, load, typed),
    async addresses(typed) {
      const { found } = (await find(typed)) ?? {};
      if (!found || found.kind === 'documents' || found.kind === 'too many') return [];
      return targetsOf(found).map(addressOf);
    },
  };
}
