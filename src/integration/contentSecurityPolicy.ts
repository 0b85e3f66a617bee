import { createHash } from 'node:crypto';
import type { Edit, PageCode, ParsedPage } from './parsePage.ts';

/**
 * Returns the edit that states the policy of a page, behind its charset and before anything that the policy restricts.
 * The page's code has been found to be the site's own (foreignCode.ts).
 * @throws Error with the page's path when the page states no charset
 */
export function policyEdit(file: string, page: ParsedPage): Edit {
  const { charsetEnd: at } = page;
  if (at === undefined) throw new Error(`${file}: <meta charset> is missing`);
  const text = `<meta http-equiv="Content-Security-Policy" content="${policyFor(page)}">`;
  return { start: at, end: at, text };
}

/** Returns the strictest policy under which a page's styles and scripts work. */
export function policyFor(page: ParsedPage): string {
  const files = page.scriptFiles.length > 0 ? ["'self'"] : [];
  const scripts = [...files, ...hashesOf(page.inlineScripts)];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ') || "'none'"}`,
    `style-src ${hashesOf(page.inlineStyles).join(' ') || "'none'"}`,
    `img-src 'self'${page.hasEmptyIcon ? ' data:' : ''}`,
    "connect-src 'self'",
    // On file://, Firefox treats the page's own folder as a foreign origin.
    "form-action 'self' file:",
    "base-uri 'none'",
    // Text never becomes markup or script; scripts load through the policy in client/platform/trustedTypes.ts.
    "require-trusted-types-for 'script'",
    "trusted-types yandu 'allow-duplicates'",
  ].join('; ');
}

function hashesOf(codes: readonly PageCode[]): string[] {
  return [...new Set(codes.map(({ text }) => hashOf(text)))].map((hash) => `'sha256-${hash}'`);
}

/** Hashes by content: the same few styles and scripts are on every page of the library. */
const hashCache = new Map<string, string>();

function hashOf(content: string): string {
  const hash = hashCache.get(content) ?? createHash('sha256').update(content).digest('base64');
  hashCache.set(content, hash);
  return hash;
}
