import type { ReceivedText } from '../../draft.ts';
import { importError } from '../../importError.ts';
import { Account } from '../account.ts';
import { readWith } from '../readWith.ts';
import { unaccountedPieces } from '../secondCount.ts';
import { RtfReader } from './reader.ts';
import { rtfPieces } from './pieces.ts';

/** The deepest nesting of groups that is read. */
const DEEPEST = 400;

/**
 * Reads the text of an RTF file, with the numbers that it stores beside its paragraphs.
 * @throws EditionError when it is none, or is damaged
 */
export function readRtf(bytes: Uint8Array, file: string): ReceivedText {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!/^\s*\{\\rtf/u.test(text.slice(0, 100)))
    throw importError(file, '这不是 RTF 文件', '用 Word 或 WPS 打开，另存为 .docx 再导入');
  const account = new Account();
  const reader = new RtfReader(account, DEEPEST);
  const lines = reader.read(toBytes(text, bytes));
  if (!reader.complete)
    throw importError(file, '文件已损坏，读不出来', '用 Word 或 WPS 打开，另存为 .docx 再导入');
  const whole = `${lines.join('\n')}\n`;
  const pieces = rtfPieces(toBytes(text, bytes));
  for (const lost of unaccountedPieces(pieces, `${whole}\n${account.words()}`))
    account.leave('unknown', lost);
  return readWith('RTF 正文（.rtf）', whole, account);
}

/** Returns the bytes as characters of the same numbers; the decoder for Latin-1 changes some of them. */
function toBytes(decoded: string, bytes: Uint8Array): string {
  if (!/[^\0-\u007F\u00A0-\u00FF]/u.test(decoded)) return decoded;
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}
