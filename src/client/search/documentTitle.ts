import { FILES } from '#search/index/manifest.ts';
import type { DocumentRegister } from '#search/locate/documentRegister.ts';
import type { SearchClient } from './library/library.ts';

/** Returns the name of a document; '' when it has none, or when the register cannot be loaded. */
export async function titleOf(client: SearchClient, document: string): Promise<string> {
  const register = await client.loadPayload<DocumentRegister>(FILES.names).catch(() => null);
  return register?.documents.find(([id]) => id === document)?.[1] ?? '';
}
