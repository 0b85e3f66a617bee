import { createHash } from 'node:crypto';

const CHARSET = '<meta charset="utf-8">';

/** A page with a Content-Security-Policy of its own, holding the hashes of what it has inline. @throws Error, naming the page */
export function withPolicy(file: string, html: string): string {
  if (!html.includes(CHARSET)) throw new Error(`${file}: ${CHARSET} is missing`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`;
  return html.replace(CHARSET, CHARSET + meta);
}

/**
 * The strictest policy under which a page's own styles and scripts work.
 * @throws Error when the page holds an inline style or handler, which no policy of ours allows
 */
export function policyFor(html: string): string {
  const [inline] =
    /<[a-z][^>]*\s(?:style|on[a-z]+)=[^>]*>/u.exec(
      html.replace(/<(script|style)[\s\S]*?<\/\1>/gu, ''),
    ) ?? [];
  if (inline) throw new Error(`inline style or handler: ${inline}`);
  const scripts = hashes(html, /<script>([\s\S]*?)<\/script>/gu);
  const external = /<script[^>]* src=/u.test(html) ? ["'self'"] : [];
  return [
    "default-src 'none'",
    `script-src ${[...external, ...scripts].join(' ') || "'none'"}`,
    `style-src ${hashes(html, /<style[^>]*>([\s\S]*?)<\/style>/gu).join(' ') || "'none'"}`,
    "img-src 'self'",
    "connect-src 'self'",
    // From disk, Firefox takes the page's own folder for somebody else's.
    "form-action 'self' file:",
    "base-uri 'none'",
    // Text never becomes markup or script; scripts are loaded through the one policy of client/platform/trustedTypes.ts.
    "require-trusted-types-for 'script'",
    "trusted-types yandu 'allow-duplicates'",
  ].join('; ');
}

function hashes(html: string, pattern: RegExp): string[] {
  const found = [...html.matchAll(pattern)].map(([, content = '']) => hashOf(content));
  return [...new Set(found)].map((hash) => `'sha256-${hash}'`);
}

/** The same few styles and scripts stand on every page of the library. */
const known = new Map<string, string>();

function hashOf(content: string): string {
  const hash = known.get(content) ?? createHash('sha256').update(content).digest('base64');
  known.set(content, hash);
  return hash;
}
