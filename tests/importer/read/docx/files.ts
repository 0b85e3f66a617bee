import type { ILevelsOptions, IParagraphOptions } from 'docx';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import type { FileChild, INumberingOptions, ISectionOptions } from 'docx';

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
