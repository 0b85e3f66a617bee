/** Names of encodings by the character set of a font, and by the number of a code page. */
const CHARSETS: Record<number, string> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  204: 'windows-1251',
  238: 'windows-1250',
};
const CODE_PAGES: Record<number, string> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Returns the encoding of a font's character set; undefined where the code page of the file decides. */
export function encodingOfCharset(charset: number): string | undefined {
  return CHARSETS[charset];
}

/** Returns the encoding of a code page. */
export function encodingOfCodePage(page: number): string {
  return CODE_PAGES[page] ?? 'windows-1252';
}

/** Decodes bytes in an encoding. */
export function decodeBytes(bytes: readonly number[], encoding: string): string {
  return new TextDecoder(encoding).decode(new Uint8Array(bytes));
}
