import type { ReceivedText } from '../../draft.ts';
import { extensionOf } from '../../fileName.ts';
import type { Question } from '../../question.ts';
import { readHtml } from '../html/html.ts';
import { decodeText } from '../text.ts';

/** Reads the files within a Word file whose words Word shows as part of the text. */
export class ChunkReader {
  readonly questions: Question[] = [];
  readonly #chunks: ReadonlyMap<string, { name: string; bytes: Uint8Array }>;
  readonly #readWord: (bytes: Uint8Array) => ReceivedText;

  constructor(
    chunks: ReadonlyMap<string, { name: string; bytes: Uint8Array }>,
    readWord: (bytes: Uint8Array) => ReceivedText,
  ) {
    this.#chunks = chunks;
    this.#readWord = readWord;
  }

  /** Returns the lines of a file by the id of its relationship; undefined for an unreadable kind. */
  lines(id: string): string[] | undefined {
    const chunk = this.#chunks.get(id);
    const read = chunk && this.#read(chunk);
    if (!read) return undefined;
    const text = `嵌入的另一份文件（${chunk.name}）已写进正文，排在它所在的地方：核对`;
    this.questions.push({ text }, ...read.questions);
    return read.text.trimEnd().split('\n');
  }

  #read({ name, bytes }: { name: string; bytes: Uint8Array }): ReceivedText | undefined {
    const extension = extensionOf(name).toLowerCase();
    if (/^\.doc[xm]$/u.test(extension)) return this.#readWord(bytes);
    if (!/^\.(?:x?html?|txt)$/u.test(extension)) return undefined;
    const decoded = decodeText(bytes);
    if (!decoded) return undefined;
    return extension === '.txt' ? decoded : readHtml(decoded.text, name);
  }
}
