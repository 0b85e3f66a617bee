/** Addresses of the pages that show the same pack in another way. */
import { documentPath, sectionPath } from '#edition/address.ts';
import { wishIn } from '#packs/request.ts';
import type { Wish } from '#packs/request.ts';
import { siteRoot } from '../platform/trustedTypes.ts';

/** The address at which a page shows the pack that a query asks for: `…/handout/index.html?pack=one`. */
export function packAddress(page: string, search: string, view?: string): string {
  const query = new URLSearchParams(queryOf(wishIn(search)));
  if (view) query.set('view', view);
  const text = query.toString();
  return `${siteRoot()}${page}index.html${text ? `?${text}` : ''}`;
}

/** The address of a path of this site as it is really served, its page named: not every host finds it otherwise. */
export function pageAddress(path: string): string {
  const [page = '', fragment] = path.split('#');
  return `${siteRoot()}${page}index.html${fragment ? `#${fragment}` : ''}`;
}

/** The page a pack is at home on: its section, its document's lists, its own page, or the editor. */
export function packHome(search: string): string {
  const wish = wishIn(search);
  if (wish.kind === 'ready') return `${siteRoot()}packs/${encodeURIComponent(wish.id)}/index.html`;
  if (wish.kind === 'section')
    return `${siteRoot()}${sectionPath(wish.document, wish.id)}index.html`;
  if (wish.kind === 'list') return `${siteRoot()}${documentPath(wish.document)}lists/index.html`;
  return packAddress('pack/', search);
}

function queryOf(wish: Wish): Record<string, string> {
  if (wish.kind === 'link') return { p: wish.code };
  if (wish.kind === 'ready') return { pack: wish.id };
  if (wish.kind === 'own') return {};
  return { [wish.kind]: `${wish.document}/${wish.id}` };
}
