import type { ReceivedText } from '../draft.ts';
import type { LeftOut, Question } from '../question.ts';
import { excerpt } from '../question.ts';
import { UNREADABLE, correctLine } from '../structure/correction.ts';

/** Control characters other than breaks and tabs; marks that turn the direction of writing. */
const CONTROLS = /[^\P{Cc}\t\n\v\f\r\u0085]/gu;
const TURNING = /[\u202A-\u202E\u2066-\u2069]/u;
/** The number of lines that are asked about one by one. */
const MOST = 100;

/** Removes control characters from a text, and asks about these and about every unreadable character, line by line. */
export function tidyCharacters(received: ReceivedText): ReceivedText {
  const { text, questions, leftOut = [] } = received;
  const removed = text.match(CONTROLS)?.length ?? 0;
  const asked = text.split('\n').flatMap((line, i) => askLine(line, i + 1));
  const more = asked.slice(MOST).map(({ line }) => line);
  const rest = { text: `还有读不出来的字，在第 ${more.join('、')} 行：照原件改正` };
  const controls: LeftOut = { what: '控制字符', count: removed, why: '看不见，不是文字' };
  return {
    ...received,
    // The edition page must say that a plain text was changed.
    ...(removed > 0 && received.reader === undefined ? { reader: '纯文本，去掉控制字符' } : {}),
    text: text.replace(CONTROLS, ''),
    questions: [...questions, ...asked.slice(0, MOST), ...(more.length > 0 ? [rest] : [])],
    leftOut: removed > 0 ? [...leftOut, controls] : leftOut,
  };
}

function askLine(whole: string, line: number): Question[] {
  const codes = [...new Set(whole.match(CONTROLS))].map(
    (char) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const asked: Question[] = [];
  if (codes.length > 0)
    asked.push({ line, text: `有看不见的控制字符（${codes.join('、')}），已去掉：核对这一行` });
  if (TURNING.test(whole))
    asked.push({ line, text: '有改变书写方向的字符，原件里看到的次序可能不同：照原件核对' });
  if (asked.length > 0 || /[^\p{ASCII}\u3000-\u9FFF\uFF00-\uFFEF]/u.test(whole)) {
    const spans = correctLine(whole.replace(CONTROLS, ''));
    const count = spans.filter((span) => span.text === UNREADABLE).length;
    const shown = spans.map((span) => (span.text === UNREADABLE ? UNREADABLE : span.source));
    const place = excerpt(around(shown.join('')), 24);
    if (count > 0)
      asked.push({ line, text: `“${place}”有 ${count} 个字读不出来，显示为〓：照原件改正` });
  }
  return asked;
}

/** Returns the words from a little before the first unreadable character on. */
function around(line: string): string {
  const at = line.indexOf(UNREADABLE);
  return line.trim().slice(Math.max(0, at - 10));
}
