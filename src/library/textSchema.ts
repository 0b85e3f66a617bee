import { z } from 'astro/zod';

/** The most characters of a name, a label or a locator, and of a note. */
const LINE_LIMIT = 500;
const NOTE_LIMIT = 10_000;

/** Characters that do not show, or that turn the direction of others, with the names an editor is told. */
const INVISIBLE: readonly [RegExp, string][] = [
  [/[^\P{Cc}\t\n]/u, '控制字符'],
  [/\p{Cs}/u, '不成对的代理字符'],
  [/[\p{Noncharacter_Code_Point}\uFFFD\uE000-\uF8FF]/u, '私用区、替换字符或不成字的编码'],
  [/[\p{Cf}\p{Zl}\p{Zp}]/u, '零宽或方向控制字符'],
];
/** White space, and letters that print as nothing. */
const BLANK = /^[\s\u115F\u1160\u2800\u3164\uFFA0]*$/u;

function textUpTo(limit: number) {
  return z
    .string()
    .min(1, '不能为空')
    .superRefine((text, context) => {
      const fault = text.length > limit ? `最多 ${limit} 字` : textFault(text);
      if (fault) context.addIssue({ code: 'custom', message: fault });
    });
}

function textFault(text: string): string | undefined {
  for (const [pattern, name] of INVISIBLE) {
    const found = pattern.exec(text)?.[0].codePointAt(0);
    if (found !== undefined) {
      return `含${name} U+${found.toString(16).toUpperCase().padStart(4, '0')}，删去它`;
    }
  }
  return text !== '' && BLANK.test(text) ? '只有空白，写上文字' : undefined;
}

/** Creates the schema of one line of an editor's own words of at most so many characters. */
export function lineOfText(limit: number = LINE_LIMIT) {
  return textUpTo(limit).refine((text) => !/[\n\t]/u.test(text), '要写成一行，不能有换行和 Tab');
}

/** Creates the schema of an editor's own words in one or more lines, of at most so many characters. */
export function linesOfText(limit: number = NOTE_LIMIT) {
  return textUpTo(limit);
}
