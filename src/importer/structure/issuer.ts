const ISSUER_ENDING =
  '(?:委员会|总工会|工会|政府|办公[室厅]|党委|法院|检察院|联合会|协会|公司|中心|集团|国务院|[省市县区州旗镇乡团]委|纪委|监委|人大|政协|指挥部|基金会|大学|学院|学校|银行|[局部厅院署会办社站馆所处科队])';
const ISSUER = new RegExp(`^[\\p{Script=Han}、（）]{2,40}${ISSUER_ENDING}(?:文件|（.+）)?$`, 'u');
const OFFICE =
  /^\p{Script=Han}{0,20}?(?:总理|主席|省长|市长|区长|县长|州长|旗长|镇长|乡长|主任|部长|局长|署长|行长|院长|检察长|会长|厅长|委员长|理事长|司令员|校长)\p{Script=Han}{2,4}$/u;
/** The pattern of a date, to the day. */
export const DATE = String.raw`[〇○零一二三四五六七八九十\d]{4}\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日`;
const LONE_DATE = new RegExp(`^${DATE}$`, 'u');
const TRAILING_DATE = new RegExp(`(?<=\\s)${DATE}$`, 'u');

/** Returns the issuers (issuers, 机关) that a line consists of, as printed; empty for any other line. */
export function issuersIn(line: string): string[] {
  const words = line.split(/\s+/u);
  // 某 某 总 工 会 is one name in letter-spacing.
  const names = words.every((word) => [...word].length === 1) ? [words.join('')] : words;
  return line.length <= 80 && names.every((name) => ISSUER.test(name)) ? names : [];
}

/** Whether a line is the signature of a person in office: 市长　张某某. */
export function isOfficialSignature(line: string): boolean {
  return /\s/u.test(line) && OFFICE.test(line.replace(/\s/gu, ''));
}

/** Whether a line is only a date. */
export function isDate(line: string): boolean {
  return LONE_DATE.test(line);
}

/** Returns the issuers and the date of a line that has both and nothing else; null for any other line. */
export function datedIssuers(line: string): { issuers: string[]; date: string } | null {
  const date = TRAILING_DATE.exec(line)?.[0];
  const issuers = date === undefined ? [] : issuersIn(line.slice(0, -date.length).trim());
  return date !== undefined && issuers.length > 0 ? { issuers, date } : null;
}
