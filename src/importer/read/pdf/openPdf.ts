import { getDocumentProxy } from 'unpdf';
import { importError } from '../../importError.ts';

/** Returns the bytes of a predefined table of characters by its file name, e.g. `GBK-EUC-H.bcmap`; null without one. */
export type CharacterTables = (name: string) => Promise<Uint8Array | null>;

/** An open PDF, and the tables that its fonts asked for and did not get. */
export interface OpenPdf {
  pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  missingTables: ReadonlySet<string>;
}

/** A larger picture is not decoded: no page needs it, and it would exhaust the memory. */
const LARGEST_PICTURE = 40_000_000;

/** Opens a PDF. @throws EditionError when it is none, is damaged or needs a password */
export async function openPdf(
  bytes: Uint8Array,
  file: string,
  tables?: CharacterTables,
): Promise<OpenPdf> {
  const missingTables = new Set<string>();
  // Fonts that are not in the file have predefined tables, by which alone their characters can be told.
  class BinaryDataFactory {
    async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
      const found = (await tables?.(filename)) ?? null;
      if (found) return found;
      if (filename.endsWith('.bcmap')) missingTables.add(filename.replace(/\.bcmap$/u, ''));
      throw new Error(`there is no ${filename}`);
    }
  }
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      cMapUrl: 'tables/',
      cMapPacked: true,
      useWorkerFetch: false,
      BinaryDataFactory,
      disableFontFace: true,
      fontExtraProperties: true,
      maxImageSize: LARGEST_PICTURE,
    });
    return { pdf, missingTables };
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw locked
      ? importError(file, 'PDF 加了密码', '去掉密码，另存一份再导入')
      : importError(file, '这不是 PDF 文件，或文件已损坏', '重新下载或导出，再导入');
  }
}
