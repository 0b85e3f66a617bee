import { importBytes } from '#importer/import.ts';
import type { ImportOptions, ImportResult } from '#importer/import.ts';
import { withChanges } from '#importer/write/documentChanges.ts';
import type { ContentFiles } from '#library/contentFiles.ts';
import { filesOf } from '#library/contentFiles.ts';
import { loadDocument } from '#library/loadDocument.ts';
import type { LoadedDocument } from '#library/loadDocument.ts';

/** A content folder in memory, into which a test imports files. */
export class MemoryContent {
  /** The texts by path from the root. */
  texts: Record<string, string> = {};

  get files(): ContentFiles {
    return filesOf(this.texts);
  }

  /** Imports a received file and applies the changes. */
  async import(
    name: string,
    received: string | Uint8Array,
    options?: ImportOptions,
  ): Promise<ImportResult> {
    const bytes = typeof received === 'string' ? new TextEncoder().encode(received) : received;
    const result = await importBytes(bytes, name, this.files, options);
    this.texts = withChanges(this.texts, result.changes);
    return result;
  }

  /** Returns the text of a file, which must exist. */
  read(path: string): string {
    return this.files.read(path);
  }

  /** Changes the text of a file, which must exist. */
  edit(path: string, change: (text: string) => string): void {
    this.texts = { ...this.texts, [path]: change(this.read(path)) };
  }

  /** Loads a document. */
  load(id: string): LoadedDocument {
    return loadDocument(this.files, `content/${id}`);
  }
}
