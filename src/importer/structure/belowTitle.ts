import { DATE, isDate } from './issuer.ts';
import type { SourceParagraph } from './paragraph.ts';
import { endsSentence } from './paragraph.ts';

/** The facts that the lines right below a title state. */
export interface BelowTitle {
  date?: string;
  /** The line that names who speaks. */
  speaker?: string;
}

/** The number of lines below a title that may state a date or who speaks. */
const MOST_LINES = 4;
const BRACKETED = /^[（(](.+)[）)]$/u;
const SPEECH =
  /(?:讲话|致辞|致词|发言|演讲|讲稿|报告|总结|述职|寄语|贺词|献词)(?:提纲|稿|摘要|要点)?(?:[（(].*)?$/u;
/** A date in brackets, which may do without the day. */
const DATED =
  /[〇○零一二三四五六七八九十\d]{4}\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月(?:\s?[\d一二三四五六七八九十]{1,3}\s?日)?/gu;
const NAME = /^\p{Script=Han}{2,4}$/u;

/** Whether a title is that of a speech or report, all of it one speaker's words. */
export function isSpeech(title: string): boolean {
  return SPEECH.test(title.replace(/\s/gu, ''));
}

/** Reads the date and the speaker from the lines right below a title: （2024年5月6日）, 某某区总工会主席 刘某某. */
export function readLinesBelow(lines: readonly SourceParagraph[], title: string): BelowTitle {
  const found: BelowTitle = {};
  for (const { text, marker } of lines.slice(0, MOST_LINES)) {
    const inner = BRACKETED.exec(text)?.[1] ?? text;
    const bracketed = inner !== text;
    if (marker || (endsSentence(text) && !bracketed) || text.length > 120) break;
    const dates = inner.match(bracketed ? DATED : new RegExp(DATE, 'gu')) ?? [];
    const [date] = dates;
    // A law lists the dates of its amendments, none of which is that of the text.
    if (date !== undefined && (bracketed || isDate(text)) && dates.length === 1)
      found.date ??= date;
    const rest = bracketed && date !== undefined ? inner.replace(date, '').trim() : inner;
    if (isSpeech(title) && namesSpeaker(rest)) found.speaker ??= rest;
  }
  return found;
}

/** Whether words are a name, or an office and a name apart from it. */
function namesSpeaker(words: string): boolean {
  if (NAME.test(words.replace(/\s/gu, ''))) return true;
  const name = /\s(\p{Script=Han}{2,4}|\p{Script=Han}\s+\p{Script=Han})$/u.exec(words)?.[1];
  return name !== undefined && /^[\p{Script=Han}、（）\s]{4,60}$/u.test(words);
}
