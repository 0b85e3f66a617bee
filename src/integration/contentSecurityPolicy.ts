import { createHash } from 'node:crypto';

const CHARSET = '<meta charset="utf-8">';

/** Adds a Content-Security-Policy with the hashes of a page's inline styles and scripts. @throws Error with its path */
export function withPolicy(file: string, html: string): string {
  if (!html.includes(CHARSET)) throw new Error(`${file}: ${CHARSET} is missing`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`;
  return html.replace(CHARSET, CHARSET + meta);
}

/**
 * Returns the strictest policy under which a page's own styles and scripts work.
 * @throws Error when the page holds a style attribute or an event handler, which the policy never allows
 */
export function policyFor(html: string): string {
  const [inline] =
    /<[a-z][^>]*\s(?:style|on[a-z]+)=[^>]*>/u.exec(
      html.replace(/<(script|style)[\s\S]*?<\/\1>/gu, ''),
    ) ?? [];
  if (inline) throw new Error(`inline style or handler: ${inline}`);
  const scripts = hashesOf(html, /(?<=<script>)[\s\S]*?(?=<\/script>)/gu);
  const external = /<script[^>]* src=/u.test(html) ? ["'self'"] : [];
  return [
    "default-src 'none'",
    `script-src ${[...external, ...scripts].join(' ') || "'none'"}`,
    `style-src ${hashesOf(html, /(?<=<style[^>]*>)[\s\S]*?(?=<\/style>)/gu).join(' ') || "'none'"}`,
    "img-src 'self'",
    "connect-src 'self'",
    // On file://, Firefox treats the page's own folder as a foreign origin.
    "form-action 'self' file:",
    "base-uri 'none'",
    // Text never becomes markup or script; scripts load through the policy in client/platform/trustedTypes.ts.
    "require-trusted-types-for 'script'",
    "trusted-types yandu 'allow-duplicates'",
  ].join('; ');
}

function hashesOf(html: string, pattern: RegExp): string[] {
  const found = [...html.matchAll(pattern)].map(([content]) => hashOf(content));
  return [...new Set(found)].map((hash) => `'sha256-${hash}'`);
}

/** Hashes by content: the same few styles and scripts are on every page of the library. */
const hashCache = new Map<string, string>();

function hashOf(content: string): string {
  const hash = hashCache.get(content) ?? createHash('sha256').update(content).digest('base64');
  hashCache.set(content, hash);
  return hash;
}
