import { getCollection } from 'astro:content';
import type { Document } from '#edition/document.ts';

/** Every document of the library, by id. */
export async function allDocuments(): Promise<Document[]> {
  const entries = await getCollection('documents');
  return entries.map(({ data }) => data.document).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One static path for each document. */
export async function documentPaths() {
  const documents = await allDocuments();
  return documents.map((document) => ({ params: { document: document.id }, props: { document } }));
}
