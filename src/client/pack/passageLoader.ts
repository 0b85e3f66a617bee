import { documentIdsIn, resolveItem } from '#packs/resolve.ts';
import { passageLookup } from '#packs/packData.ts';
import type { DocumentPackData } from '#packs/packData.ts';
import type { PackItem, Pack, ResolvedItem } from '#packs/pack.ts';
import { NotLoadedError, loadDocumentPackData } from './loadPackData.ts';

/** An item as a row shows it; a passage whose text is not loaded is shown by its id. */
export type RowItem = ResolvedItem | { kind: 'unloaded'; id: string };

/** Loads the texts of passages, document by document. */
export class PassageLoader {
  private readonly loadedDocuments = new Set<string>();
  private documents: DocumentPackData[] = [];
  private lookup = passageLookup([]);

  /** Resolves an item from the documents loaded so far. */
  resolveItem(item: PackItem): RowItem {
    const resolved = resolveItem(item, this.lookup);
    if (resolved.kind !== 'missing') return resolved;
    const documents = documentIdsIn({ title: '', items: [item] });
    const isLoaded = documents.every((id) => this.loadedDocuments.has(id));
    return isLoaded ? resolved : { kind: 'unloaded', id: resolved.id };
  }

  /** Loads the documents of a pack; false when some did not load, which another try may mend. */
  async load(pack: Pack): Promise<boolean> {
    const wanted = documentIdsIn(pack).filter((id) => !this.loadedDocuments.has(id));
    const results = await Promise.all(wanted.map((id) => this.loadDocument(id)));
    this.lookup = passageLookup(this.documents);
    return results.every(Boolean);
  }

  private async loadDocument(id: string): Promise<boolean> {
    try {
      const documents = await loadDocumentPackData([id]);
      this.documents = [...this.documents, ...documents];
      this.loadedDocuments.add(id);
      return true;
    } catch (error) {
      if (!(error instanceof NotLoadedError)) throw error;
      return false;
    }
  }
}
