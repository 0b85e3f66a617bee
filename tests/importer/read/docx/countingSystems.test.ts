import { expect, test } from 'vitest';
import { parseNumeral } from '#edition/numeral.ts';
import { formatNumber } from '#importer/read/docx/countingSystems.ts';

test.each([
  ['decimal', [1, 12], ['1', '12']],
  ['decimalZero', [1, 12], ['01', '12']],
  ['decimalFullWidth', [10], ['１０']],
  ['decimalFullWidth2', [9], ['９']],
  [
    'chineseCounting',
    [0, 1, 10, 12, 20, 105, 110, 1001],
    ['零', '一', '十', '十二', '二十', '一百零五', '一百一十', '一千零一'],
  ],
  ['chineseCountingThousand', [19, 9999, 10000], ['十九', '九千九百九十九', '10000']],
  ['taiwaneseCounting', [21], ['二十一']],
  ['taiwaneseCountingThousand', [100], ['一百']],
  ['japaneseCounting', [3], ['三']],
  ['ideographDigital', [105], ['一〇五']],
  ['japaneseDigitalTenThousand', [20], ['二〇']],
  ['taiwaneseDigital', [7], ['七']],
  ['chineseLegalSimplified', [1, 10, 12, 305], ['壹', '壹拾', '壹拾贰', '叁佰零伍']],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', '甲']],
  ['ideographZodiac', [1, 12, 13], ['子', '亥', '子']],
  ['decimalEnclosedCircle', [0, 1, 20, 21], ['⓪', '①', '⑳', '㉑']],
  ['decimalEnclosedCircleChinese', [2, 50, 51], ['②', '㊿', '51']],
  ['decimalEnclosedParen', [1, 20, 21], ['⑴', '⒇', '21']],
  ['decimalEnclosedFullstop', [1, 20, 21], ['⒈', '⒛', '21']],
  ['upperLetter', [1, 26, 27, 53], ['A', 'Z', 'AA', 'AAA']],
  ['lowerLetter', [2, 28], ['b', 'bb']],
  [
    'upperRoman',
    [1, 4, 9, 14, 49, 90, 400, 888, 1999],
    ['I', 'IV', 'IX', 'XIV', 'XLIX', 'XC', 'CD', 'DCCCLXXXVIII', 'MCMXCIX'],
  ],
  ['lowerRoman', [8], ['viii']],
  ['none', [5], ['']],
])('%s', (format, numbers, written) => {
  expect(numbers.map((n) => formatNumber(format, n))).toEqual(written);
});

test('every number below ten thousand is read back from its Chinese numeral', () => {
  for (let n = 1; n < 10_000; n += 1)
    expect(parseNumeral(formatNumber('chineseCounting', n) ?? ''), String(n)).toBe(n);
});

test('an unknown format is not guessed', () => {
  expect(formatNumber('hebrew1', 1)).toBe(null);
  expect(formatNumber('constructor', 1)).toBe(null);
});
