import { isSpeech } from './belowTitle.ts';
import type { FrontAndBack } from './frontAndBack.ts';
import type { PlannedPassage } from '../write/planFiles.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';

/** Verbs after which the text may relay another speaker. */
const SPEAKING = /(?:指出|强调|要求|提出|指示|认为|表示|明确)(?:，|：)(?!如下)/u;
/** A quotation that is too long to be a term. */
const QUOTED = /[“「][^“”「」]{12,}[”」]/u;

/** Asks whose words a passage carries where it seems to relay or quote another speaker; only the editor can tell. */
export function askSpeakers(
  passages: readonly PlannedPassage[],
  title: string,
  speaker?: string,
): Question[] {
  return [...askSpeechAuthor(title, speaker), ...passages.flatMap(askPassage)];
}

/** Asks who speaks if the title is that of a speech or report, all of it one speaker's words. */
function askSpeechAuthor(title: string, speaker: string | undefined): Question[] {
  if (!isSpeech(title)) return [];
  const named = speaker === undefined ? '' : `标题下面写着“${speaker}”；`;
  return [
    {
      text: `这是一篇讲话或报告：${named}是谁的话？在 document.yaml 的 layers 里写明讲话人，label 不必是“原文”`,
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

/** Titles of documents that state when and by whom they were made, without an addressee. */
const STATED =
  /(?:章程|计划|规划|方案|公报|报告|总结|要点|纪要|决议|决定|倡议书|公告|通告|规则|办法|讲话|致辞|发言)$/u;

/** Asks about number, date and issuer that a document of its kind normally states, if none was recognised. */
export function askMissingFacts(recognised: FrontAndBack): Question[] {
  const { addressee, title, number, date, issuers = [] } = recognised;
  const name = (title?.text ?? '').replace(/\s|[（(][^（）()]*[）)]$/gu, '');
  const speech = isSpeech(name);
  if (!addressee && !speech && !STATED.test(name)) return [];
  const absent = [
    number || speech || !addressee ? '' : '发文字号',
    date ? '' : '成文日期',
    issuers.length > 0 ? '' : '发文机关',
  ].filter(Boolean);
  if (absent.length === 0) return [];
  return [{ text: `没有认出${absent.join('、')}：原文确实没有时，写进 document.yaml 的 absent` }];
}
