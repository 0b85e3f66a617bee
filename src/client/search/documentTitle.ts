import { FILES } from '#search/index/manifest.ts';
import type { Register } from '#search/locate/documentRegister.ts';
import type { Catalogue } from './library/library.ts';

/** The name of a document; empty where it has none, or its name cannot be had. */
export async function titleOf(catalogue: Catalogue, document: string): Promise<string> {
  const register = await catalogue.parcel<Register>(FILES.names).catch(() => null);
  return register?.documents.find(([id]) => id === document)?.[1] ?? '';
}
