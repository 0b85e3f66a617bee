import type { Citation } from './citation.ts';

/**
 * A citation as HTML for somebody else's page: a blockquote that needs nothing else, no script and no style.
 * Every part says before its words whose they are; the address, if there is one, is the link of the source line.
 */
export function quotationHtml({ source, parts }: Citation, address = ''): string {
  const words = parts.map(
    ({ text, locator, layer }) =>
      `<p><small>〔${escapeHtml(`${locator}，${layer}`)}〕</small><br>${escapeHtml(text)}</p>`,
  );
  const link = escapeHtml(address);
  const cited = `<cite>${escapeHtml(source)}</cite>`;
  const from = address ? `<a href="${link}">${cited}</a>` : cited;
  const cite = address ? ` cite="${link}"` : '';
  return `<blockquote${cite}>${words.join('')}<footer>——${from}</footer></blockquote>`;
}

/** A frame with a passage's bare page in it, for somebody else's page. */
export function frameHtml(address: string, title: string): string {
  return (
    `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}"` +
    ' width="100%" height="280" loading="lazy"></iframe>'
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (char) => `&#${char.codePointAt(0)};`);
}
