import { normaliseSource } from '#edition/sourceText.ts';
import { decodeText } from './read/text.ts';
import type { ReceivedText } from './draft.ts';
import { readHtml } from './read/html/html.ts';
import { askMarkdown } from './read/markdown.ts';
import { tidyCharacters } from './read/characters.ts';
import { readPdf } from './read/pdf/pdf.ts';
import type { PdfReading } from './read/pdf/pdf.ts';
import { extensionOf } from './fileName.ts';
import { importError } from './importError.ts';
import { readWord } from './read/docx/docx.ts';

/** The file name extensions that can be imported. */
export const IMPORTABLE_EXTENSIONS = ['.docx', '.txt', '.md', '.html', '.htm', '.pdf'] as const;

/** The largest file that is read, in megabytes; a larger one could exhaust the memory. */
export const MAX_FILE_MB = 20;

/** Reads the text of a received file. @throws EditionError when it cannot be read as a document */
export async function readReceivedFile(
  bytes: Uint8Array,
  file: string,
  reading?: PdfReading,
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
  const extension = extensionOf(file).toLowerCase();
  const received = tidyCharacters(await readByExtension(extension, bytes, file, reading));
  if (normaliseSource(received.text, received.markup) === '') {
    throw importError(file, '文件里没有文字', '扫描件先做文字识别（OCR），再导入识别出的文字');
  }
  return received;
}

async function readByExtension(
  extension: string,
  bytes: Uint8Array,
  file: string,
  reading?: PdfReading,
): Promise<ReceivedText> {
  if (extension === '.docx') return readWord(bytes, file);
  if (extension === '.pdf') return readPdf(bytes, file, reading);
  if (!(IMPORTABLE_EXTENSIONS as readonly string[]).includes(extension)) {
    throw importError(
      file,
      `不能导入 ${extension || '没有扩展名的'} 文件`,
      `可以导入 ${IMPORTABLE_EXTENSIONS.join('、')}`,
    );
  }
  const decoded = decodeText(bytes);
  if (!decoded)
    throw importError(file, '这不是文本文件，或编码无法识别', '另存为 UTF-8 编码的文本再导入');
  const { text, questions } = decoded;
  if (extension.startsWith('.htm')) {
    const page = readHtml(text, file);
    return { ...page, questions: [...questions, ...page.questions] };
  }
  if (extension === '.md')
    return { text, questions: [...questions, ...askMarkdown(text)], markup: 'markdown' };
  if (/^\s*<(?:!doctype html|html)[\s>]/iu.test(text))
    throw importError(file, '文件里是网页，不是纯文本', '把扩展名改成 .html 再导入');
  return { text, questions };
}
