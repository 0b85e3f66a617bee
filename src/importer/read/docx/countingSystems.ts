import { circled } from './circled.ts';

const DIGITS = '〇一二三四五六七八九';
const ZERO = '零';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Writes a number in one of Word's formats (`w:numFmt`); null for an unknown format. */
export function formatNumber(format: string, n: number): string | null {
  return FORMATS.get(format)?.(n) ?? null;
}

/**
 * Writes a number in a custom format, given by its first numbers: `001, 002, 003, ...`. Returns null for a format that
 * does not count in digits.
 */
export function formatCustomNumber(model: string, n: number): string | null {
  const first = /^\s*(0*1)\s*(?:,|$)/u.exec(model)?.[1];
  return first === undefined ? null : String(n).padStart(first.length, '0');
}

const FORMATS = new Map<string, (n: number) => string>(
  Object.entries<(n: number) => string>({
    decimal: (n) => String(n),
    decimalZero: (n) => String(n).padStart(2, '0'),
    decimalFullWidth: (n) => shiftCharacters(String(n), 0xfee0),
    decimalFullWidth2: (n) => shiftCharacters(String(n), 0xfee0),
    chineseCounting: toChineseNumeral,
    chineseCountingThousand: toChineseNumeral,
    taiwaneseCounting: toChineseNumeral,
    taiwaneseCountingThousand: toChineseNumeral,
    japaneseCounting: toChineseNumeral,
    ideographDigital: toChineseDigits,
    japaneseDigitalTenThousand: toChineseDigits,
    taiwaneseDigital: toChineseDigits,
    chineseLegalSimplified: (n) => toChineseNumeral(n, LEGAL, '拾佰仟'),
    ideographTraditional: (n) => STEMS.charAt((n - 1) % STEMS.length),
    ideographZodiac: (n) => BRANCHES.charAt((n - 1) % BRANCHES.length),
    decimalEnclosedCircle: circledNumber,
    decimalEnclosedCircleChinese: circledNumber,
    decimalEnclosedParen: (n) => enclosedNumber(n, 0x2474, 20),
    decimalEnclosedFullstop: (n) => enclosedNumber(n, 0x2488, 20),
    upperLetter: (n) => letter(n),
    lowerLetter: (n) => letter(n).toLowerCase(),
    upperRoman: roman,
    lowerRoman: (n) => roman(n).toLowerCase(),
    numberInDash: (n) => `- ${n} -`,
    decimalHalfWidth: (n) => String(n),
    ordinal,
    hex: (n) => n.toString(16).toUpperCase(),
    ideographLegalTraditional: (n) => toChineseNumeral(n, LEGAL_TRADITIONAL, '拾佰仟'),
    ideographEnclosedCircle: (n) => enclosedNumber(n, 0x3280, 10),
    ideographZodiacTraditional: (n) =>
      STEMS.charAt((n - 1) % STEMS.length) + BRANCHES.charAt((n - 1) % BRANCHES.length),
    none: () => '',
  }),
);

function circledNumber(n: number): string {
  return circled('○', String(n)) ?? String(n);
}

/** Writes a number digit by digit: 105 is 一〇五. */
function toChineseDigits(n: number): string {
  return [...String(n)].map((digit) => DIGITS[Number(digit)]).join('');
}

/** Writes a number as a Chinese numeral, one from ten thousand in digits: 12 is 十二, 105 is 一百零五. */
function toChineseNumeral(n: number, digits = DIGITS, units = '十百千'): string {
  if (n >= 10_000) return String(n);
  let words = '';
  for (const [i, char] of [...String(n)].entries()) {
    const unit = units.charAt(String(n).length - 2 - i);
    if (char !== '0') words += digits.charAt(Number(char)) + unit;
    else if (!words.endsWith(ZERO)) words += ZERO;
  }
  const whole = words.replace(/零$/u, '') || ZERO;
  return n >= 10 && n < 20 && digits === DIGITS ? whole.slice(1) : whole;
}

function shiftCharacters(text: string, by: number): string {
  return [...text].map((char) => String.fromCharCode(char.charCodeAt(0) + by)).join('');
}

function enclosedNumber(n: number, first: number, count: number): string {
  return n >= 1 && n <= count ? String.fromCharCode(first + n - 1) : String(n);
}

function ordinal(n: number): string {
  const [tens, ones] = [Math.floor(n / 10) % 10, n % 10];
  return `${n}${tens === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')}`;
}

function letter(n: number): string {
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

function roman(n: number): string {
  const symbols: [string, number][] = [
    ['M', 1000],
    ['CM', 900],
    ['D', 500],
    ['CD', 400],
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ];
  let [rest, text] = [n, ''];
  for (const [symbol, value] of symbols) {
    while (rest >= value) {
      text += symbol;
      rest -= value;
    }
  }
  return text;
}
