import type { ILevelsOptions, IParagraphOptions } from 'docx';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import type { FileChild, INumberingOptions, ISectionOptions } from 'docx';
import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** The declaration of the namespace of Word's own elements. */
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const STYLES = `<w:styles ${W}><w:style w:styleId="H"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:styleId="X"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
const LEVELS = ['decimal', 'bullet']
  .map(
    (format, depth) =>
      `<w:lvl w:ilvl="${depth}"><w:numFmt w:val="${format}"/><w:lvlText w:val="%1、"/></w:lvl>`,
  )
  .join('');
const LISTS = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${LEVELS}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

/** Builds a Word file whose body is this XML, with a list: numbers at its first depth, bullets at its second. */
export function rawFile(body: string): Uint8Array {
  const xml = `<w:document ${W} ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  return zipSync({
    'word/document.xml': strToU8(xml),
    'word/styles.xml': strToU8(STYLES),
    'word/numbering.xml': strToU8(LISTS),
  });
}

/** Writes a run of a raw file. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Writes a paragraph of a raw file: 甲, these contents, 丙。 */
export function paragraph(inner: string): string {
  return `<w:p>${run('甲')}${inner}${run('丙。')}</w:p>`;
}

/** The contents of a Word file for a test besides its body. */
interface Extras {
  levels?: readonly ILevelsOptions[];
  section?: Omit<ISectionOptions, 'children'>;
  footnotes?: Record<string, { children: Paragraph[] }>;
}

/** Returns a level of an automatic list: `%1、` in Chinese numerals and the like. */
export function level(depth: number, format: string, text: string): ILevelsOptions {
  return { level: depth, format: format as ILevelsOptions['format'], text };
}

/** Returns a paragraph, automatically numbered at a depth if one is given. */
export function line(text: string, depth?: number, more: IParagraphOptions = {}): Paragraph {
  const numbering = depth === undefined ? {} : { numbering: { reference: 'list', level: depth } };
  return new Paragraph({ ...more, ...numbering, children: [new TextRun(text)] });
}

/** Builds the bytes of a Word file with this body. */
export async function wordFile(
  children: readonly FileChild[],
  { levels, section, footnotes }: Extras = {},
): Promise<Uint8Array> {
  const numbering: INumberingOptions = { config: [{ reference: 'list', levels: levels ?? [] }] };
  const file = new Document({ numbering, footnotes, sections: [{ ...section, children }] });
  return new Uint8Array(await Packer.toBuffer(file));
}
