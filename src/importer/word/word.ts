import type { Received } from '../draft.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';
import type { Parts } from './archive.ts';
import { openWord } from './archive.ts';
import type { Left } from './body.ts';
import { Body } from './body.ts';
import { childrenOf, descend } from './element.ts';
import { Numbering } from './numbering.ts';

/**
 * The text of a .docx, automatic numbers written out; what is no running text is asked about, none dropped in silence.
 * Read from the file itself because converters leave out the numbers that Word draws.
 */
export function readWord(bytes: Uint8Array, file: string): Received {
  const parts = openWord(bytes, file);
  const numbering = new Numbering(parts['word/numbering.xml'], parts['word/styles.xml']);
  const body = new Body(numbering);
  const root = descend(parts['word/document.xml']?.documentElement, 'w:body');
  const text = `${root ? body.lines(root).join('\n') : ''}\n`.toWellFormed();
  const questions = [...askLeft(body.left, numbering), ...askParts(parts, numbering)];
  return { text, questions: questions.map((words) => ({ text: words }) satisfies Question) };
}

function askLeft(left: Left, { unknown }: Numbering): string[] {
  const quote = (texts: readonly string[]) =>
    texts.map((text) => `“${excerpt(text, 20)}”`).join('、');
  const some = (count: number, words: string) => (count > 0 ? [words] : []);
  return [
    ...some(
      left.numbered,
      `Word 自动编号 ${left.numbered} 处已照设置写成文字：核对编号与 Word 里显示的是否一致`,
    ),
    ...[...unknown].map((format) => `不认识的编号样式 ${format}，写成了数字：核对`),
    ...some(left.bullets, `项目符号 ${left.bullets} 处没有写进正文`),
    ...left.tables.map(
      (first) =>
        `表格（首行“${excerpt(first, 20)}”）每行成了一段，各格用制表符隔开：核对，或改成文字说明`,
    ),
    ...some(left.boxes.length, `文本框没有导入：${quote(left.boxes)}`),
    ...some(left.hidden.length, `隐藏文字没有导入：${quote(left.hidden)}`),
    ...some(
      left.deleted.length,
      `修订标记中已删除的文字没有导入：${quote(left.deleted)}；请确认这是定稿`,
    ),
    ...some(left.pictures, `图片 ${left.pictures} 处没有导入（印章、签名也可能是图片）`),
    ...some(left.symbols, `特殊符号 ${left.symbols} 处没有对应的字，显示为〓：照原件改正`),
    ...some(left.notes, `正文里有 ${left.notes} 处脚注或尾注的标号，没有写进正文`),
  ];
}

/** What stands beside the body: headers, footers, notes, comments. */
function askParts(parts: Parts, numbering: Numbering): string[] {
  return Object.entries(parts).flatMap(([name, part]) => {
    const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
    const { documentElement: root } = part;
    if (!kind || !root) return [];
    const body = new Body(numbering);
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
