/** Addresses of pages that show a pack, and of the pages of this site. */
import { documentPath, sectionPath } from '#edition/address.ts';
import { readPackRequest } from '#packs/request.ts';
import type { PackRequest } from '#packs/request.ts';
import { siteRoot } from '../platform/trustedTypes.ts';

/** Returns the address at which a page shows the pack that a query requests: `…/handout/index.html?pack=one`. */
export function packAddress(page: string, search: string, view?: string): string {
  const query = new URLSearchParams(requestQuery(readPackRequest(search)));
  if (view) query.set('view', view);
  const text = query.toString();
  return `${siteRoot()}${page}index.html${text ? `?${text}` : ''}`;
}

/** Returns the address of a path of this site with the page named, since not every host adds `index.html`. */
export function pageAddress(path: string): string {
  return siteRoot() + path.replace(/(?=#)|$/u, 'index.html');
}

/** Returns the address of a pack's page: its section, the document's lists, its own page, or the editor. */
export function packHome(search: string): string {
  const request = readPackRequest(search);
  if (request.kind === 'ready')
    return `${siteRoot()}packs/${encodeURIComponent(request.id)}/index.html`;
  if (request.kind === 'section')
    return `${siteRoot()}${sectionPath(request.document, request.id)}index.html`;
  if (request.kind === 'list')
    return `${siteRoot()}${documentPath(request.document)}lists/index.html`;
  return packAddress('pack/', search);
}

function requestQuery(request: PackRequest): Record<string, string> {
  if (request.kind === 'link') return { p: request.code };
  if (request.kind === 'ready') return { pack: request.id };
  if (request.kind === 'own') return {};
  return { [request.kind]: `${request.document}/${request.id}` };
}
