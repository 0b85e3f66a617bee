import type { Received } from '../../draft.ts';
import type { Question } from '../../question.ts';
import { excerpt } from '../../question.ts';
import type { Parts } from './parts.ts';
import { openWord } from './parts.ts';
import { Body } from './body.ts';
import { childrenOf, descend } from './xml.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';

/**
 * The text of a .docx, automatic numbers written out; what is no running text is asked about, none dropped in silence.
 * Read from the file itself because converters leave out the numbers that Word draws.
 */
export function readWord(bytes: Uint8Array, file: string): Received {
  const parts = openWord(bytes, file);
  const numbering = new Numbering(parts['word/numbering.xml'], parts['word/styles.xml']);
  const styles = new Styles(parts['word/styles.xml']);
  const body = new Body(numbering, styles);
  const root = descend(parts['word/document.xml']?.documentElement, 'w:body');
  const text = `${root ? body.lines(root).join('\n') : ''}\n`.toWellFormed();
  const beside = new Body(numbering, styles);
  const questions = [
    ...body.left.questions(),
    ...[...numbering.unknown].map((format) => `不认识的编号样式 ${format}，写成了数字：核对`),
    ...askParts(parts, beside),
    ...beside.left.questions().map((words) => `正文之外：${words}`),
  ];
  return { text, questions: questions.map((words) => ({ text: words }) satisfies Question) };
}

/** What stands beside the body: headers, footers, notes, comments. */
function askParts(parts: Parts, body: Body): string[] {
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
