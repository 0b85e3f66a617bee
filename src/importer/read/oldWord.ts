import type { ReceivedText } from '../draft.ts';
import { baseName } from '../fileName.ts';
import { importError } from '../importError.ts';
import { readWord } from './docx/docx.ts';

/** Makes a .docx of an old Word file by another program; null where there is none. */
export type ConvertWord = (bytes: Uint8Array, file: string) => Promise<Uint8Array | null>;

/** The first bytes of the container of old Office files, .doc and .wps. */
const MARK = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether bytes are an old Office file. */
export function isOldWord(bytes: Uint8Array): boolean {
  return MARK.every((byte, i) => bytes[i] === byte);
}

/**
 * Reads a .doc or .wps by way of a .docx, so that the numbers that Word draws are kept. No reader of .doc itself keeps
 * them.
 * @throws EditionError when it is no such file, is encrypted, or there is no program that converts it
 */
export async function readOldWord(
  bytes: Uint8Array,
  file: string,
  convert?: ConvertWord,
): Promise<ReceivedText> {
  // An encrypted document is stored in a stream of this name; names are written in UTF-16, at even places.
  if (new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage'))
    throw importError(file, '文件加了密码', '在 Word 里去掉密码，另存一份再导入');
  const converted = (await convert?.(bytes, file)) ?? null;
  if (!converted) throw oldWordError(file);
  const received = readWord(converted, file);
  const text = '旧版文件由 LibreOffice 转成 .docx 再读出：对照原件抽查编号和格式';
  return {
    ...received,
    reader: 'LibreOffice 转成的 .docx',
    questions: [{ text }, ...received.questions],
  };
}

/** Creates the error for an old Word file, with the clicks that help. */
export function oldWordError(file: string): Error {
  return importError(
    file,
    '这是旧版 Word 或 WPS 文件（.doc、.wps），直接读会漏掉自动编号',
    `用 Word 或 WPS 打开 ${baseName(file)}，点“文件”→“另存为”→类型选“Word 文档（.docx）”，再导入；装有 LibreOffice 的电脑可以直接导入`,
  );
}
