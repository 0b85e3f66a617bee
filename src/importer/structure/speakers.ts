import type { PlannedPassage } from '../write/planFiles.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';

/** Words after which somebody else may be speaking. */
const SPEAKING = /(?:指出|强调|要求|提出|指示|认为|表示|明确)(?:，|：)(?!如下)/u;
/** A quotation long enough to be somebody’s words rather than a term. */
const QUOTED = /[“「][^“”「」]{12,}[”」]/u;

/** Asks whose words a passage carries where the text seems to pass on another’s: that only the editor can know. */
export function askVoices(passages: readonly PlannedPassage[], title: string): Question[] {
  return [...askSpeaker(title), ...passages.flatMap(askPassage)];
}

/** A speech is the speaker's words from end to end. */
function askSpeaker(title: string): Question[] {
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
    return [{ line, text: `${id} 的“${spoken}”之后是谁的话？若是转述，写上话语层 <Relay of="…">` }];
  const quoted = QUOTED.exec(text)?.[0];
  if (quoted === undefined) return [];
  const words = excerpt(quoted).slice(1);
  return [{ line, text: `${id} 的“${words}”若是引用别人的话，写上话语层 <Quote of="…">` }];
}

/** Asks about what an official letter usually has and this one was not seen to have. */
export function askAbsent(ends: {
  addressee?: unknown;
  number?: unknown;
  date?: unknown;
}): Question[] {
  if (!ends.addressee) return [];
  const absent = [ends.number ? '' : '发文字号', ends.date ? '' : '成文日期'].filter(Boolean);
  if (absent.length === 0) return [];
  return [{ text: `没有认出${absent.join('、')}：原文确实没有时，写进 document.yaml 的 absent` }];
}
