import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { isTooDeep } from '../nesting.ts';
import { importError } from '../../importError.ts';

/** The XML parts of a Word file by their path, e.g. `word/document.xml`. */
export type WordParts = Record<string, Document>;

/** The unpacked size that no genuine document reaches; a larger file would exhaust the memory. */
const LIMIT_MB = 100;
const READ_PARTS =
  /^word\/(?:document|numbering|styles|footnotes|endnotes|comments|(?:header|footer)\d*)\.xml$/u;

/**
 * Unpacks the parts of a .docx that carry text, styles and numbering.
 * @throws EditionError when the file is no .docx, is encrypted, is damaged or unpacks to more than the limit
 */
export function readParts(bytes: Uint8Array, file: string): WordParts {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw lockedOrOld(bytes, file);
  if (!startsWith(bytes, [0x50, 0x4b])) {
    throw importError(
      file,
      '这不是 Word 的 .docx 文件',
      '用 Word 或 WPS 打开，另存为 .docx 再导入',
    );
  }
  const parts = Object.fromEntries(
    Object.entries(unzipParts(bytes, file)).map(([name, xml]) => [
      name,
      parseXml(strFromU8(xml), file),
    ]),
  );
  if (parts['word/document.xml']) return parts;
  throw importError(
    file,
    '文件里没有 Word 正文（word/document.xml）',
    '用 Word 或 WPS 打开，另存为 .docx 再导入',
  );
}

function unzipParts(bytes: Uint8Array, file: string): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!READ_PARTS.test(name)) return false;
        total += originalSize;
        if (total > LIMIT_MB * 1e6) {
          throw importError(
            file,
            `解压后超过 ${LIMIT_MB} MB，不像正常的文件`,
            '另存一份，或拆成几份再导入',
          );
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'EditionError') throw error;
    throw damaged(file);
  }
}

function parseXml(xml: string, file: string): Document {
  try {
    const fail = () => {
      throw damaged(file);
    };
    // A Word file needs no entities, and nested ones can expand a small file without limit.
    if (/<!DOCTYPE|<!ENTITY/u.test(xml)) fail();
    const onError = { warning: () => undefined, error: fail, fatalError: fail };
    const part = new DOMParser({ errorHandler: onError }).parseFromString(xml, 'text/xml');
    if (isTooDeep(part)) fail();
    return part;
  } catch {
    throw damaged(file);
  }
}

function damaged(file: string): Error {
  return importError(file, '文件已损坏，读不出来', '用 Word 或 WPS 打开修复，另存为 .docx 再导入');
}

function lockedOrOld(bytes: Uint8Array, file: string): Error {
  // An encrypted document is stored in a stream of this name; names are written in UTF-16, at even places.
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage')
    ? importError(file, '文件加了密码', '在 Word 里去掉密码，另存一份再导入')
    : importError(file, '这是旧版 Word 文件（.doc）', '用 Word 或 WPS 打开，另存为 .docx 再导入');
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
