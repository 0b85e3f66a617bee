import type { ReceivedText } from '../../draft.ts';
import type { Question } from '../../question.ts';
import { excerpt } from '../../question.ts';
import type { WordParts } from './parts.ts';
import { readParts } from './parts.ts';
import { BodyReader } from './body.ts';
import { childrenOf, elementAt } from './xml.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';
import { wellFormed } from '../wellFormed.ts';

/**
 * Reads the text of a .docx, automatic numbers written out; everything that is no running text becomes a question.
 * Reads the XML itself because converters leave out the numbers that Word draws.
 * @throws EditionError when the file is no readable .docx
 */
export function readWord(bytes: Uint8Array, file: string): ReceivedText {
  const parts = readParts(bytes, file);
  const styles = new Styles(parts['word/styles.xml']);
  const numbering = new Numbering(parts['word/numbering.xml'], styles);
  const body = new BodyReader(numbering, styles);
  const root = elementAt(parts['word/document.xml']?.documentElement, 'w:body');
  const text = wellFormed(`${body.lines(root).join('\n')}\n`);
  const outside = new BodyReader(numbering, styles);
  const questions = [
    ...body.omissions.questions(),
    ...[...numbering.unknownFormats].map(
      (format) => `不认识的编号样式 ${format}，写成了数字：核对`,
    ),
    ...askOtherParts(parts, outside),
    ...outside.omissions.questions().map((words) => `正文之外：${words}`),
  ];
  return { text, questions: questions.map((words) => ({ text: words }) satisfies Question) };
}

/** Asks about the texts outside the body: headers, footers, notes and comments. */
function askOtherParts(parts: WordParts, body: BodyReader): string[] {
  return Object.entries(parts).flatMap(([name, part]) => {
    const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
    const { documentElement: root } = part;
    if (!kind || !root) return [];
    const containers = /notes|comments/u.test(name) ? childrenOf(root) : [root];
    const words = containers.map((each) => body.lines(each).join('').trim()).filter(Boolean);
    return words.map((text) => `${kind}没有导入：“${excerpt(text, 30)}”`);
  });
}

const KINDS: readonly [RegExp, string][] = [
  [/header/u, '页眉'],
  [/footer/u, '页脚'],
  [/footnotes/u, '脚注'],
  [/endnotes/u, '尾注'],
  [/comments/u, '批注'],
];
