import type { PlannedPassage } from '../write/planFiles.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';

/** Verbs after which the text may relay another speaker. */
const SPEAKING = /(?:指出|强调|要求|提出|指示|认为|表示|明确)(?:，|：)(?!如下)/u;
/** A quotation that is too long to be a term. */
const QUOTED = /[“「][^“”「」]{12,}[”」]/u;

/** Asks whose words a passage carries where it seems to relay or quote another speaker; only the editor can tell. */
export function askSpeakers(passages: readonly PlannedPassage[], title: string): Question[] {
  return [...askSpeechAuthor(title), ...passages.flatMap(askPassage)];
}

/** Asks who speaks if the title is that of a speech or report, all of it one speaker's words. */
function askSpeechAuthor(title: string): Question[] {
  if (!/(?:讲话|致辞|致词|发言|演讲|讲稿|报告)(?:提纲|稿)?(?:[（(].*)?$/u.test(title)) return [];
  return [
    {
      text: '这是一篇讲话或报告：是谁的话？在 document.yaml 的 layers 里写明讲话人，label 不必是“原文”',
    },
  ];
}

function askPassage({ id, text, paragraph: { line, form } }: PlannedPassage): Question[] {
  if (form !== 'text') return [];
  const spoken = SPEAKING.exec(text)?.[0].slice(0, -1);
  if (spoken !== undefined)
    return [{ line, text: `${id} 的“${spoken}”之后是谁的话？若是转述，写上 <Relay of="…">` }];
  const quoted = QUOTED.exec(text)?.[0];
  if (quoted === undefined) return [];
  const words = excerpt(quoted).slice(1);
  return [{ line, text: `${id} 的“${words}”若是引用别人的话，写上 <Quote of="…">` }];
}

/** Asks about the number and date that a letter normally has, if none was recognised. */
export function askMissingFacts(recognised: {
  addressee?: unknown;
  number?: unknown;
  date?: unknown;
}): Question[] {
  if (!recognised.addressee) return [];
  const absent = [recognised.number ? '' : '发文字号', recognised.date ? '' : '成文日期'].filter(
    Boolean,
  );
  if (absent.length === 0) return [];
  return [{ text: `没有认出${absent.join('、')}：原文确实没有时，写进 document.yaml 的 absent` }];
}
