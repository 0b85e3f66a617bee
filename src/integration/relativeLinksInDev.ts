/** The middleware of `astro dev` that makes the links of a page relative, as the build does. */
import type { MiddlewareHandler } from 'astro';
import { applyEdits, parsePage } from './parsePage.ts';
import { linkEdits, relativeLink } from './relativeLinks.ts';

/** Makes the links of a page relative, so that they work whatever `base` Astro is configured with. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  const file = fileOf(url.pathname.slice(import.meta.env.BASE_URL.length));
  const page = parsePage(await response.text());
  const edits = linkEdits(file, page, (value, target) =>
    isOfVite(value) ? value : relativeLink(file, target),
  );
  return new Response(applyEdits(page.html, edits), response);
};

function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Tells whether Vite has put a link into the page. */
function isOfVite(value: string): boolean {
  return /^\/(?:@|src\/|node_modules\/)/u.test(value);
}
