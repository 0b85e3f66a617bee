import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { isTooDeep } from '../nesting.ts';
import { refusal } from '../../refusal.ts';

/** The XML parts of a Word file by their path, e.g. `word/document.xml`. */
export type Parts = Record<string, Document>;

/** Text parts of honest documents stay far below this; beyond it the file would fill the memory. */
const LIMIT_MB = 100;
const WANTED =
  /^word\/(?:document|numbering|styles|footnotes|endnotes|comments|(?:header|footer)\d*)\.xml$/u;

/** The parts of a .docx that carry text and numbering. @throws EditionError when it is none, is locked or is a bomb */
export function openWord(bytes: Uint8Array, file: string): Parts {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw lockedOrOld(bytes, file);
  if (!startsWith(bytes, [0x50, 0x4b])) {
    throw refusal(file, '这不是 Word 的 .docx 文件', '用 Word 或 WPS 打开，另存为 .docx 再导入');
  }
  const parts = Object.fromEntries(
    Object.entries(unzip(bytes, file)).map(([name, xml]) => [name, parse(strFromU8(xml), file)]),
  );
  if (parts['word/document.xml']) return parts;
  throw refusal(
    file,
    '文件里没有 Word 正文（word/document.xml）',
    '用 Word 或 WPS 打开，另存为 .docx 再导入',
  );
}

function unzip(bytes: Uint8Array, file: string): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false;
        total += originalSize;
        if (total > LIMIT_MB * 1e6) {
          throw refusal(
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

function parse(xml: string, file: string): Document {
  try {
    const fail = () => {
      throw damaged(file);
    };
    // Entities are never needed in a Word file, and are how a small one grows without end.
    if (/<!DOCTYPE|<!ENTITY/u.test(xml.slice(0, 4096))) fail();
    const onError = { warning: () => undefined, error: fail, fatalError: fail };
    const part = new DOMParser({ errorHandler: onError }).parseFromString(xml, 'text/xml');
    if (isTooDeep(part)) fail();
    return part;
  } catch {
    throw damaged(file);
  }
}

function damaged(file: string): Error {
  return refusal(file, '文件已损坏，读不出来', '用 Word 或 WPS 打开修复，另存为 .docx 再导入');
}

function lockedOrOld(bytes: Uint8Array, file: string): Error {
  // The name of the stream that holds an encrypted document, in UTF-16.
  const name = [...'EncryptedPackage'].map((char) => `${char}\0`).join('');
  const locked = Buffer.from(bytes).includes(Buffer.from(name, 'latin1'));
  return locked
    ? refusal(file, '文件加了密码', '在 Word 里去掉密码，另存一份再导入')
    : refusal(file, '这是旧版 Word 文件（.doc）', '用 Word 或 WPS 打开，另存为 .docx 再导入');
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
