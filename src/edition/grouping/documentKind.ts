import { titleOf } from '../cite/title.ts';
import type { Document } from '../document.ts';
import { HAN_NUMERALS, parseNumeral } from '../numeral.ts';

/** Kinds that a title names after 的, perhaps with a word between: 的若干规定. */
const OFFICIAL =
  '决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|解释|规定|办法|细则|规则|安排|方案|纪要|倡议书';
/** Kinds that end the name of the document itself; a title with 关于 or 学习 may end with that of another. */
const REGULATIONS = '法典|修正案|条例|规定|办法|细则|规则|规范|章程|准则|纪要|公报';
const KIND = new RegExp(
  [
    `(?<=的(?:暂行|若干|补充|特别|具体|实施)*)(?:${OFFICIAL})$`,
    `(?<=^(?!.*(?:关于|学习)).*)(?:${REGULATIONS})$`,
    '(?<=^中华人民共和国.+)法$',
  ].join('|'),
  'u',
);
/** An addition behind the kind in a title: 试行, 草案, the number or year of an amendment. */
const ADDITION = /[（(〔][^（()）〔〕]*[）)〕]$/u;
const YEAR = new RegExp(`(\\d{4}|[${HAN_NUMERALS}○]{4})年`, 'u');
const YEAR_OF_NUMBER = /[〔[［（(](\d{4})[〕\]］）)]/u;

/** Returns the kind that the title of a document ends with, such as 通知 or 条例; empty where it names none. */
export function kindOf(document: Document): string {
  return KIND.exec(titleOf(document).replace(ADDITION, ''))?.[0] ?? '';
}

/** Returns the year that a document is dated, else that of its number, such as 2012年; empty where it states none. */
export function yearOf({ dated = '', number = '' }: Document): string {
  const [, written] = YEAR.exec(dated) ?? YEAR_OF_NUMBER.exec(number) ?? [];
  const year = written && parseNumeral(written.replace(/○/gu, '〇'));
  return year ? `${year}年` : '';
}
