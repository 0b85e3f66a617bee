import { extname } from 'node:path';
import { normaliseSource } from '#edition/sourceText.ts';
import { decode } from './read/text.ts';
import type { Received } from './draft.ts';
import { readHtml } from './read/html.ts';
import { askMarkdown } from './read/markdown.ts';
import { readPdf } from './read/pdf.ts';
import { refusal } from './refusal.ts';
import { readWord } from './read/docx/docx.ts';

/** The kinds of file that can be imported. */
export const KINDS = ['.docx', '.txt', '.md', '.html', '.htm', '.pdf'] as const;

/** Beyond this a file is no document, and reading it could exhaust the machine. */
export const LIMIT_MB = 20;

/** Is told how many of a file’s pages are read. */
export type PageProgress = (done: number, all: number) => void;

/** The text of a file as received. @throws EditionError when it cannot be read as a document */
export async function receive(
  bytes: Uint8Array,
  file: string,
  progress?: PageProgress,
): Promise<Received> {
  if (bytes.length === 0) throw refusal(file, '文件是空的', '换上有正文的文件');
  if (bytes.length > LIMIT_MB * 1e6) {
    const size = (bytes.length / 1e6).toFixed(0);
    throw refusal(file, `文件有 ${size} MB，超过 ${LIMIT_MB} MB`, '拆成几份，或只留正文再导入');
  }
  const kind = extname(file).toLowerCase();
  const received = await read(kind, bytes, file, progress);
  if (normaliseSource(received.text, received.markup) === '') {
    throw refusal(file, '文件里没有文字', '扫描件先做文字识别（OCR），再导入识别出的文字');
  }
  return received;
}

async function read(
  kind: string,
  bytes: Uint8Array,
  file: string,
  progress?: PageProgress,
): Promise<Received> {
  if (kind === '.docx') return readWord(bytes, file);
  if (kind === '.pdf') return readPdf(bytes, file, progress);
  if (!(KINDS as readonly string[]).includes(kind)) {
    throw refusal(file, `不能导入 ${kind || '没有扩展名的'} 文件`, `可以导入 ${KINDS.join('、')}`);
  }
  const decoded = decode(bytes);
  if (!decoded)
    throw refusal(file, '这不是文本文件，或编码无法识别', '另存为 UTF-8 编码的文本再导入');
  const { text, questions } = decoded;
  if (kind.startsWith('.htm')) {
    const page = readHtml(text, file);
    return { ...page, questions: [...questions, ...page.questions] };
  }
  if (kind === '.md')
    return { text, questions: [...questions, ...askMarkdown(text)], markup: 'markdown' };
  if (/^\s*<(?:!doctype html|html)[\s>]/iu.test(text))
    throw refusal(file, '文件里是网页，不是纯文本', '把扩展名改成 .html 再导入');
  return { text, questions };
}
