import { expect, test } from 'vitest';
import { readPinyin, stringsReadAs } from '#search/input/pinyin.ts';
import { runOf } from '#search/match/textRun.ts';
import { charactersOf, syllablesFor } from '#search/build/dictionaries.ts';
import { runs } from '../../fixture/search.ts';
import { foldNaively } from '../naive.ts';
import { substringsOf } from '../substrings.ts';
import { testPassage } from '../testPassage.ts';

const TEXT = '工会，公会。西安先进女工，工会法律，旅游策略，职工之家；社会工作，知识';
const run = runOf([testPassage(0, TEXT)]);
const table = syllablesFor(charactersOf(run.raw));

/** Lists the strings of the short text that are found for an input. */
function found(typed: string): string[] {
  const [reading] = readPinyin(typed, table).flatMap(({ spellings }) => {
    const strings = stringsReadAs([run], spellings);
    return strings.length > 0 ? [strings] : [];
  });
  return reading ?? [];
}

test.each([
  ['gonghui', ['工会', '公会']],
  ['Gong hui', ['工会', '公会']],
  ['GongHui', ['工会', '公会']],
  ['ｇｏｎｇ　ｈｕｉ', ['工会', '公会']],
  ['gōng huì', ['工会', '公会']],
  ['gōnghuì'.normalize('NFD'), ['工会', '公会']],
  ['ɡōnɡhuì', ['工会', '公会']],
  ['gong1 hui4', ['工会', '公会']],
  ['gong1hui4', ['工会', '公会']],
  ['gong会', ['工会', '公会']],
  ['公hui', ['公会']],
  ['社会gz', []],
  ["xi'an", ['西安']],
  ['xi’an', ['西安']],
  ['xian', ['先', '西安']],
  ['xīān', ['西安']],
  ['xiān', ['先', '西安']],
])('%s finds %j', (typed, strings) => {
  expect(found(typed)).toEqual(strings);
});

test.each(['nü gong', 'nǚgōng', 'nv gong', 'nu gong', 'nu:gong', 'nyugong', 'NÜGONG'])(
  '%s finds 女工',
  (typed) => {
    expect(found(typed)).toEqual(['女工']);
  },
);

test.each([
  ...['falü', 'falv', 'falu', 'fa lu:', 'falyu', 'fǎlǜ', 'fa3lv4'].map((typed) => [typed, '法律']),
  ...['cèlüè', 'celve', 'celue', 'celyue'].map((typed) => [typed, '策略']),
  ...['xianjin', 'xiānjìn'].map((typed) => [typed, '先进']),
])('%s finds %s', (typed, words) => {
  expect(found(typed)).toContain(words);
});

test.each([
  ['shgz', ['社会工作']],
  ['shhgz', ['社会工作']],
  ['zgzj', ['职工之家']],
  ['zhgzhj', ['职工之家']],
  ['ZGZJ', ['职工之家']],
  ['职gzj', ['职工之家']],
  ['社hgz', ['社会工作']],
  ['职gzhj', ['职工之家']],
  ['ghfl', ['工会法律']],
  ['gh', []],
  ['ghu', []],
])('by initials, %s finds %j', (typed, strings) => {
  expect(found(typed)).toEqual(strings);
});

test.each([
  ['gonghfl', ['工会法律']],
  ['ghfalv', ['工会法律']],
  ['shehgz', ['社会工作']],
  ['shhuigz', ['社会工作']],
  ['zhigzj', ['职工之家']],
  ['zgzhijia', ['职工之家']],
  ['gong会fl', ['工会法律']],
])('in syllables and initials in one stretch, %s finds %j', (typed, strings) => {
  expect(found(typed)).toEqual(strings);
});

test.each(['gvp', 'iuv', '工会', '', 'a'.repeat(99), 'gong6', 'gong,hui', 'ｇöng', '1gong'])(
  '%s is not pinyin',
  (typed) => {
    expect(readPinyin(typed, table)).toEqual([]);
  },
);

test('an input that can be divided in too many ways says that these are not all', () => {
  const [few] = readPinyin('xian'.repeat(4), table);
  const [many] = readPinyin('xian'.repeat(5), table);
  expect(few).toMatchObject({ complete: true, spellings: { length: 16 } });
  expect(many).toMatchObject({ complete: false, spellings: { length: 16 } });
});

const text = foldNaively(runs.map(({ raw }) => raw).join(''));
const library = syllablesFor([...new Set(text)]);
const readings = new Map<string, string[]>();
for (const [syllable, characters] of Object.entries(library)) {
  for (const char of characters) readings.set(char, [...(readings.get(char) ?? []), syllable]);
}
const TONES = ['\u0304', '\u0301', '\u030c', '\u0300'];

/** Puts a tone mark on the first vowel of a syllable. */
function marked(syllable: string, tone: number): string {
  const plain = syllable.replace(/v/u, 'ü');
  return plain.replace(/[aeioü]|u(?![aeio])/u, (vowel) => vowel + TONES[tone % 4]).normalize('NFC');
}

/** Every way to type a word that the site reads, by kind. */
function inputsFor(syllables: readonly string[], word: string): Record<string, string> {
  const joined = syllables.join('');
  const wide = joined.replace(/[a-z]/gu, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
  );
  return {
    'written together': joined,
    'with spaces': syllables.join(' '),
    'with tone marks': syllables.map(marked).join(' '),
    'with tone digits': syllables.map((syllable, at) => `${syllable}${(at % 4) + 1}`).join(''),
    'in full width': wide,
    'in upper case': joined.toUpperCase(),
    'with u for ü': syllables.map((syllable) => syllable.replace('v', 'u')).join("'"),
    'its last character itself': syllables.slice(0, -1).join('') + word.slice(-1),
    'its first character itself': word.slice(0, 1) + syllables.slice(1).join(''),
    ...(word.length > 2 && {
      'by initials': syllables.map((syllable) => syllable.charAt(0)).join(''),
      'its first syllable in full, the others begun': syllables
        .map((syllable, at) => (at === 0 ? syllable : syllable.charAt(0)))
        .join(''),
      'by long initials': syllables.map((one) => /^[zcs]h|^./u.exec(one)?.[0]).join(''),
    }),
  };
}

const answers = new Map<string, (readonly string[] | undefined)[]>();

/** Tells whether one of the readings of an input is a word; each is looked up once, and only when it is needed. */
function isFound(typed: string, word: string): boolean {
  const known = answers.get(typed) ?? [];
  answers.set(typed, known);
  return readPinyin(typed, library).some(({ spellings }, at) => {
    const strings = known[at] ?? stringsReadAs(runs, spellings);
    known[at] = strings;
    return strings.includes(word);
  });
}

test('every word of two to four characters of the library is found however its pinyin is typed', () => {
  const missed = new Map<string, string[]>();
  const words = substringsOf([text], 4).filter((word) => word.length > 1);
  let typedWords = 0;
  for (const [index, word] of words.entries()) {
    const all = [...word].map((char) => readings.get(char) ?? []);
    if (all.some(({ length }) => length === 0)) continue;
    typedWords += 1;
    const syllables = all.map((own) => own[index % own.length] as string);
    const inputs = Object.entries(inputsFor(syllables, word));
    const always = inputs.filter(([kind]) => /together|initials/u.test(kind));
    for (const [kind, typed] of [...always, inputs[index % inputs.length] ?? ['', '']]) {
      if (!isFound(typed, word))
        missed.set(kind, [...(missed.get(kind) ?? []), `${word} ${typed}`]);
    }
  }
  expect(Object.fromEntries(missed)).toEqual({});
  expect(typedWords).toBeGreaterThan(8000);
});
