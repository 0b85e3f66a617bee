import { normaliseSource } from '#edition/sourceText.ts';
import { decodeText } from './read/text.ts';
import type { ReceivedText } from './draft.ts';
import { readHtml } from './read/html/html.ts';
import { askMarkdown } from './read/markdown.ts';
import { tidyCharacters } from './read/characters.ts';
import { readOdt } from './read/odt/odt.ts';
import { readOfd } from './read/ofd/ofd.ts';
import type { ConvertWord } from './read/oldWord.ts';
import { isOldWord, readOldWord } from './read/oldWord.ts';
import { readPdf } from './read/pdf/pdf.ts';
import type { PdfReading } from './read/pdf/pdf.ts';
import { readRtf } from './read/rtf/rtf.ts';
import { extensionOf } from './fileName.ts';
import { importError } from './importError.ts';
import { readWord } from './read/docx/docx.ts';

/** The file name extensions that can be imported. */
export const IMPORTABLE_EXTENSIONS = [
  '.docx',
  '.docm',
  '.dotx',
  '.dotm',
  '.doc',
  '.wps',
  '.odt',
  '.ott',
  '.rtf',
  '.ofd',
  '.txt',
  '.md',
  '.html',
  '.htm',
  '.pdf',
] as const;

/** The largest file that is read, in megabytes; a larger one could exhaust the memory. */
export const MAX_FILE_MB = 20;
/** The longest text that is imported, in ten thousands of characters. */
const LONGEST_TEXT = 100;
/** The most sentences that are imported, in ten thousands. */
const MOST_SENTENCES = 4;

/** The means that reading needs from outside: tables for PDF, a program for old Word files, a listener to every page. */
export interface Reading extends PdfReading {
  convert?: ConvertWord;
}

/** Reads the text of a received file. @throws EditionError when it cannot be read as a document */
export async function readReceivedFile(
  bytes: Uint8Array,
  file: string,
  reading: Reading = {},
): Promise<ReceivedText> {
  if (bytes.length === 0) throw importError(file, '文件是空的', '换上有正文的文件');
  if (bytes.length > MAX_FILE_MB * 1e6) {
    const size = (bytes.length / 1e6).toFixed(0);
    throw importError(
      file,
      `文件有 ${size} MB，超过 ${MAX_FILE_MB} MB`,
      '拆成几份，或只留正文再导入',
    );
  }
  const received = tidyCharacters(await readByExtension(bytes, file, reading));
  refuseTooLong(received.text, file);
  if (normaliseSource(received.text, received.markup) === '') throw emptyError(file, received);
  return received;
}

/** Refuses a text that is longer, or has more sentences, than can be imported at once. */
function refuseTooLong(text: string, file: string): void {
  const length = Math.round(text.length / 10_000);
  const sentences = Math.round((text.match(/[^\n]\n|[。！？；]/gu)?.length ?? 0) / 10_000);
  const tooMany =
    sentences > MOST_SENTENCES ? `文字有 ${sentences} 万句，超过 ${MOST_SENTENCES} 万句` : '';
  const tooLong =
    length > LONGEST_TEXT ? `文字有 ${length} 万字，超过 ${LONGEST_TEXT} 万字` : tooMany;
  if (tooLong) throw importError(file, tooLong, '按章、按卷拆成几份再导入');
}

/** Creates the error for a file without text, with what it holds instead. */
function emptyError(file: string, { leftOut = [] }: ReceivedText): Error {
  const held = leftOut.map(({ what, count }) => `${what} ${count} 处`).join('、');
  return importError(
    file,
    held ? `文件里没有文字，只有：${held}` : '文件里没有文字',
    '扫描件先做文字识别（OCR），再导入识别出的文字',
  );
}

async function readByExtension(
  bytes: Uint8Array,
  file: string,
  reading: Reading,
): Promise<ReceivedText> {
  const extension = extensionOf(file).toLowerCase();
  const kind = /^\.(?:do[ct]\w?|wps|rtf)$/u.test(extension) ? kindOfBytes(bytes) : extension;
  if (kind === '.docx') return readWord(bytes, file, reading.progress);
  if (kind === '.rtf') return readRtf(bytes, file);
  if (kind === '.doc') return readOldWord(bytes, file, reading.convert);
  if (kind === '.pdf') return readPdf(bytes, file, reading);
  if (/^\.o[dt]t$/u.test(kind)) return readOdt(bytes, file);
  if (kind === '.ofd') return readOfd(bytes, file);
  if (!(IMPORTABLE_EXTENSIONS as readonly string[]).includes(extension)) {
    throw importError(
      file,
      `不能导入 ${extension || '没有扩展名的'} 文件`,
      `可以导入 ${IMPORTABLE_EXTENSIONS.join('、')}`,
    );
  }
  return readPlain(bytes, file, extension);
}

/** Tells by its first bytes which of the kinds of Word a file is, whatever it is called. */
function kindOfBytes(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 16));
  if (/^\s*\{\\rtf/u.test(start)) return '.rtf';
  return isOldWord(bytes) ? '.doc' : '.docx';
}

function readPlain(bytes: Uint8Array, file: string, extension: string): ReceivedText {
  const decoded = decodeText(bytes);
  if (!decoded)
    throw importError(file, '这不是文本文件，或编码无法识别', '另存为 UTF-8 编码的文本再导入');
  const { text, questions, encoding } = decoded;
  const reader = encoding === 'UTF-8' ? {} : { reader: `${encoding} 编码的文本` };
  if (extension.startsWith('.htm')) {
    const page = readHtml(text, file);
    return { ...page, questions: [...questions, ...page.questions] };
  }
  if (extension === '.md')
    return { text, questions: [...questions, ...askMarkdown(text)], markup: 'markdown', ...reader };
  if (/^\s*<(?:!doctype html|html)[\s>]/iu.test(text))
    throw importError(file, '文件里是网页，不是纯文本', '把扩展名改成 .html 再导入');
  return { text, questions, ...reader };
}
