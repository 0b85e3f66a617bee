import { DATE, isDate, isOfficialSignature } from './issuer.ts';
import type { SourceParagraph } from './paragraph.ts';
import { endsSentence } from './paragraph.ts';

/** What the lines right below a title state. */
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
    const dates = inner.match(new RegExp(DATE, 'gu')) ?? [];
    // A law lists the dates of its amendments, none of which is that of the text.
    if ((bracketed || isDate(text)) && dates.length === 1) found.date ??= dates[0];
    if (isSpeech(title) && (isOfficialSignature(inner) || NAME.test(inner.replace(/\s/gu, ''))))
      found.speaker ??= inner;
  }
  return found;
}
