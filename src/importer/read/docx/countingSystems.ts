const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** A number in one of Word's formats (w:numFmt), or null for a format that is not known. */
export function countIn(format: string, n: number): string | null {
  return FORMATS[format]?.(n) ?? null;
}

const FORMATS: Record<string, (n: number) => string> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => shift(String(n), 0xfee0),
  decimalFullWidth2: (n) => shift(String(n), 0xfee0),
  chineseCounting: inWords,
  chineseCountingThousand: inWords,
  taiwaneseCounting: inWords,
  taiwaneseCountingThousand: inWords,
  japaneseCounting: inWords,
  ideographDigital: (n) => [...String(n)].map((digit) => DIGITS[Number(digit)]).join(''),
  japaneseDigitalTenThousand: (n) => [...String(n)].map((digit) => DIGITS[Number(digit)]).join(''),
  taiwaneseDigital: (n) => [...String(n)].map((digit) => DIGITS[Number(digit)]).join(''),
  chineseLegalSimplified: (n) => inWords(n, LEGAL, ['', '拾', '佰', '仟']),
  ideographTraditional: (n) => STEMS[(n - 1) % STEMS.length] ?? '',
  ideographZodiac: (n) => BRANCHES[(n - 1) % BRANCHES.length] ?? '',
  decimalEnclosedCircle: (n) => sign(n, 0x2460, 20),
  decimalEnclosedCircleChinese: (n) => sign(n, 0x2460, 20),
  decimalEnclosedParen: (n) => sign(n, 0x2474, 20),
  decimalEnclosedFullstop: (n) => sign(n, 0x2488, 20),
  upperLetter: (n) => letter(n),
  lowerLetter: (n) => letter(n).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  none: () => '',
};

/** A number below ten thousand in Chinese words: 12 is 十二, 105 一百零五. */
export function inWords(n: number, digits = DIGITS, units = ['', '十', '百', '千']): string {
  const zero = digits === DIGITS ? '零' : (digits[0] ?? '');
  let words = '';
  for (const [i, char] of [...String(n)].entries()) {
    const unit = units[String(n).length - 1 - i] ?? '';
    if (char !== '0') words += (digits[Number(char)] ?? '') + unit;
    else if (!words.endsWith(zero)) words += zero;
  }
  const whole = words.replace(new RegExp(`${zero}$`, 'u'), '') || zero;
  return n >= 10 && n < 20 && digits === DIGITS ? whole.slice(1) : whole;
}

function shift(text: string, by: number): string {
  return [...text].map((char) => String.fromCharCode(char.charCodeAt(0) + by)).join('');
}

function sign(n: number, first: number, count: number): string {
  return n >= 1 && n <= count ? String.fromCharCode(first + n - 1) : String(n);
}

function letter(n: number): string {
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

function roman(n: number): string {
  const signs: [string, number][] = [
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
  for (const [mark, value] of signs) {
    while (rest >= value) {
      text += mark;
      rest -= value;
    }
  }
  return text;
}
