import { COMPATIBILITY_IDEOGRAPH } from './radicals.ts';
import type { Passage } from '../passage.ts';
import { readingText } from '../passage.ts';
import type { Problem } from '../problem.ts';

interface Rule {
  pattern: RegExp;
  name: string;
  mend: string;
}

const RULES: readonly Rule[] = [
  { pattern: /[\u2E80-\u2FDF]/u, name: '部首字符', mend: '换成同形的通用汉字' },
  { pattern: COMPATIBILITY_IDEOGRAPH, name: '兼容汉字', mend: '换成通用汉字' },
  {
    pattern: /[\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u00AD]/u,
    name: '零宽或方向控制字符',
    mend: '删去',
  },
  {
    pattern: /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/u,
    name: '不换行空格或全角空格',
    mend: '删去，或照原文改为普通空格',
  },
  // Office files may not hold noncharacters.
  {
    pattern: /[\uE000-\uF8FF\uFFFD\p{Noncharacter_Code_Point}]/u,
    name: '私用区或替换字符',
    mend: '照原文重新输入',
  },
  { pattern: /[^\P{Cc}\t\n]/u, name: '控制字符', mend: '删去' },
  { pattern: /\*\*|(?<!_)__(?!_)|`/u, name: 'Markdown 标记', mend: '正文不加粗、不加标记，删去' },
];

/** Reports characters that look right but break search and copying, such as radicals and zero-width ones. */
export function checkCharacters(passages: readonly Passage[]): Problem[] {
  return passages.flatMap((passage) => {
    const text = readingText(passage.segments);
    return RULES.flatMap(({ pattern, name, mend }) => {
      const found = pattern.exec(text);
      if (!found) return [];
      const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
      return [
        {
          file: passage.file,
          line: passage.line,
          message: `正文含${name} U+${code}（第 ${found.index + 1} 字）`,
          readings: { 正文: text.slice(Math.max(0, found.index - 8), found.index + 9) },
          mend,
        },
      ];
    });
  });
}
