import { strToU8, zipSync } from 'fflate';

const MIME = 'application/vnd.oasis.opendocument.text';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMESPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="${OASIS}${name}:1.0"`)
  .concat([`xmlns:draw="${OASIS}drawing:1.0"`, `xmlns:svg="${OASIS}svg-compatible:1.0"`])
  .join(' ');

/** Builds an OpenDocument text of a body, with styles of its own and of its pages. */
export function odtFile(body: string, { styles = '', pages = '' } = {}): Uint8Array {
  const part = (name: string, inner: string) =>
    strToU8(`<?xml version="1.0"?><office:${name} ${NAMESPACES}>${inner}</office:${name}>`);
  const automatic = `<office:automatic-styles>${styles}</office:automatic-styles>`;
  return zipSync({
    mimetype: strToU8(MIME),
    'META-INF/manifest.xml': strToU8(
      `<manifest:manifest xmlns:manifest="${OASIS}manifest:1.0">${['/', 'content.xml', 'styles.xml'].map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${path === '/' ? MIME : 'text/xml'}"/>`).join('')}</manifest:manifest>`,
    ),
    'content.xml': part(
      'document-content',
      `${automatic}<office:body><office:text>${body}</office:text></office:body>`,
    ),
    'styles.xml': part('document-styles', pages),
  });
}

/** Writes a list style: the format and the end of the number of each level; • for bullets. */
export function listStyle(name: string, ...levels: [format: string, suffix: string][]): string {
  const written = levels.map(([format, suffix], i) =>
    format === '•'
      ? `<text:list-level-style-bullet text:level="${i + 1}" text:bullet-char="•"/>`
      : `<text:list-level-style-number text:level="${i + 1}" style:num-format="${format}" style:num-suffix="${suffix}"/>`,
  );
  return `<text:list-style style:name="${name}">${written.join('')}</text:list-style>`;
}

/** Writes a paragraph. */
export function p(inner: string): string {
  return `<text:p>${inner}</text:p>`;
}
