import type { Citation } from './citation.ts';

/**
 * Returns a citation as HTML for another site: a blockquote that needs no script and no style. Locator and layer
 * precede the words of every part; the address, if there is one, is the link of the source line.
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

/** Returns the HTML of a frame with a passage's bare page, for another site. */
export function frameHtml(address: string, title: string): string {
  return (
    `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}"` +
    ' width="100%" height="280" loading="lazy"></iframe>'
  );
}

/** Writes a text as HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (char) => `&#${char.codePointAt(0)};`);
}

/** Returns the code of a script for use inside a page. */
export function withoutEndTags(code: string): string {
  return code.replaceAll('</script', '<\\/script');
}
