import { describe, expect, test } from 'vitest';
import { Converter } from 'opencc-js';
import { CITATION_FORMATS, citedText, formatCitation } from '#edition/cite/formats.ts';
import { citationOf } from '#edition/cite/citation.ts';
import { passagesOf } from '#edition/document.ts';
import type { SearchPassage } from '#search/match/block.ts';
import { runOf } from '#search/match/textRun.ts';
import { checkQuotations } from '#search/quote/whole/checkQuotations.ts';
import { quotedRanges } from '#search/quote/quotationMarks.ts';
import { spread, testedLibraries } from '../../../fixture/library.ts';
import { noticeText, runs, searchViewOf } from '../../../fixture/search.ts';
import { foldNaively } from '../../naive.ts';
import { testPassage } from '../../testPassage.ts';
import { quotedSourceOf } from '../quotedSource.ts';

/** More runs of passages than the fixture has. */
const MOST_RUNS = 120;
/** A character that no text has. */
const FOREIGN = '龘';

const source = quotedSourceOf(runs);
const check = (pasted: string) => checkQuotations(pasted, source);
const verdictOn = async (pasted: string) => (await check(pasted)).verdict;
const textOf = (passages: readonly SearchPassage[]) => passages.map(({ text }) => text).join('');
/** Tells whether a position of a text is beside quotations in it, and not in its words alone. */
const isBeside = (text: string, at: number) => {
  const marked = quotedRanges(text).filter(
    ([from, to]) => foldNaively(text.slice(from, to)).length >= 6,
  );
  return marked.length > 0 && !marked.some(([from, to]) => from <= at && at < to);
};
/** Tells whether a text is all in one pair of quotation marks, and so a quotation of its own. */
const isMarked = ({ text }: SearchPassage) =>
  quotedRanges(text).some(([from, to]) => foldNaively(text.slice(0, from) + text.slice(to)) === '');

describe.each(testedLibraries())('in $name', ({ library }) => {
  const view = searchViewOf(library.documents);
  const inLibrary = quotedSourceOf(view.runs);
  const whole = view.runs.map(({ raw }) => foldNaively(raw));
  const occurrences = (text: string) =>
    whole.reduce((sum, document) => sum + document.split(foldNaively(text)).length - 1, 0);
  const isUnique = ({ text }: SearchPassage) =>
    foldNaively(text).length > 8 && occurrences(text) === 1;
  const runsOfLength = (length: number) =>
    spread(
      view.runs.flatMap(({ passages }) =>
        passages.flatMap((_, at) => {
          const run = passages.slice(at, at + length);
          return run.length === length && textOf(run).length < 2000 ? [run] : [];
        }),
      ),
      MOST_RUNS,
    );
  const quotations = async (pasted: string) =>
    (await checkQuotations(pasted, inLibrary)).quotations;

  test.each([1, 2, 3, 4])('every run of %i passages is continuous', async (length) => {
    for (const run of runsOfLength(length)) {
      const found = await quotations(textOf(run));
      expect(
        found.map(({ verdict }) => verdict),
        textOf(run),
      ).toEqual(['continuous']);
    }
  });

  test('a run without its middle passage is abridged by exactly that', async () => {
    let tried = 0;
    for (const [one, left, two] of runsOfLength(3)) {
      if (!one || !left || !two || ![one, two].every(isUnique) || [one, two].some(isMarked))
        continue;
      if (occurrences(one.text + two.text) > 0) continue;
      const [found] = await quotations(one.text + two.text);
      expect(
        [found?.verdict, found?.omissions.map(({ text }) => foldNaively(text))],
        one.text + two.text,
      ).toEqual(['abridged', [foldNaively(left.text)]]);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(10);
  });

  test('two neighbouring passages swapped are in another order', async () => {
    let tried = 0;
    for (const [one, two] of runsOfLength(2)) {
      if (!one || !two || ![one, two].every(isUnique) || [one, two].some(isMarked)) continue;
      const [found] = await quotations(two.text + one.text);
      expect(found?.verdicts, two.text + one.text).toContain('reordered');
      tried += 1;
    }
    expect(tried).toBeGreaterThan(10);
  });

  test('a passage with one other character is altered by exactly that', async () => {
    for (const [passage] of runsOfLength(1)) {
      if (!passage || !isUnique(passage)) continue;
      const { text } = passage;
      const letters = [...text].flatMap((char, at) => (/\p{Script=Han}/u.test(char) ? [at] : []));
      for (const at of [letters[0], letters[letters.length >> 1], letters[letters.length - 1]]) {
        if (at === undefined || isBeside(text, at)) continue;
        const altered = text.slice(0, at) + FOREIGN + text.slice(at + 1);
        const [found] = await quotations(altered);
        const edits = found?.findings.flatMap(({ sentence, comparison }) =>
          (comparison?.edits ?? []).map((edit) => [
            sentence.text.slice(...edit.quotation),
            comparison?.source.slice(...edit.text),
          ]),
        );
        expect([found?.verdict, edits], altered).toEqual(['altered', [[FOREIGN, text[at]]]]);
      }
    }
  });

  test('a citation of the site is no alarm in any format', async () => {
    for (const document of library.documents) {
      const all = passagesOf(document);
      for (const [at] of spread([...all.entries()], 20)) {
        for (const cited of [all.slice(at, at + 1), all.slice(at, at + 3)]) {
          const citation = citationOf(document, cited);
          for (const address of [undefined, 'https://example.org/a/b/index.html#p2']) {
            const copied = [
              citedText(citation),
              ...CITATION_FORMATS.map((format) =>
                formatCitation(
                  citation,
                  format,
                  address === undefined ? {} : { address, today: '2026-11-24' },
                ),
              ),
            ];
            for (const [index, text] of copied.entries()) {
              if (text.length > 2000) continue;
              const found = await quotations(text);
              expect(new Set(found.map(({ verdict }) => verdict)), text).toEqual(
                new Set(index === copied.length - 1 ? [] : ['continuous']),
              );
              const untrue = found.flatMap(({ statements }) =>
                statements.filter(({ isTrue }) => isTrue === false),
              );
              expect(untrue, text).toEqual([]);
            }
          }
        }
      }
    }
  });
});

test('words of two documents are from several places, in one quotation', async () => {
  const [one, two] = runs.map(
    ({ passages }) => passages.find(({ text }) => text.length > 20)?.text ?? '',
  );
  expect(await verdictOn(`“${one}${two}”`)).toBe('spliced');
});

test('an omission is marked or not', async () => {
  const [one, two] = [noticeText('talk/1', 3), noticeText('talk/1', 5)];
  for (const [mark, marked] of [
    ['……', true],
    ['（略）', true],
    ['', false],
  ] as const) {
    const [quotation] = (await check(`“${one}${mark}${two}”`)).quotations;
    expect(quotation?.omissions, mark).toMatchObject([
      { marked, characters: foldNaively(noticeText('talk/1', 4)).length },
    ]);
  }
});

test('a quotation in traditional characters is checked in simplified ones, and says so', async () => {
  const text = noticeText('talk/1', 3);
  const traditional = Converter({ from: 'cn', to: 't' })(text);
  expect(traditional).not.toBe(text);
  expect((await check(traditional)).quotations).toMatchObject([
    { verdict: 'continuous', isConverted: true },
  ]);
  const altered = await check(traditional.replace('開', FOREIGN).replace('讀', FOREIGN));
  expect((await check(text)).quotations[0]?.isConverted).toBe(false);
  expect(altered.quotations[0]?.isConverted).toBe(true);
});

const lead = noticeText('talk/1', 5);
const edits = async (pasted: string) =>
  (await check(pasted)).quotations.flatMap(({ findings }) =>
    findings.flatMap(({ sentence, comparison }) =>
      (comparison?.edits ?? []).map((edit) => [
        sentence.text.slice(...edit.quotation),
        comparison?.source.slice(...edit.text),
      ]),
    ),
  );

test.each([
  ['会长强调：', (words: string) => `会长强调：${words}`],
  ['根据《章程》规定，“…”。', (words: string) => `根据《章程》规定，“${words}”。`],
  ['[1]', (words: string) => words.replace('，', '[1]，')],
  ['①', (words: string) => `${words}①`],
  ['1.', (words: string) => `1. ${words}`],
  ['（一）', (words: string) => `（一）${words}`],
  ['— 3 —', (words: string) => `${words.slice(0, 12)}\n— 3 —\n${words.slice(12)}`],
  ['第 3 页', (words: string) => `${words.slice(0, 12)}\n第 3 页\n${words.slice(12)}`],
])('%s is set aside and listed', async (aside, write) => {
  const report = await check(write(lead));
  expect(report.quotations.map(({ verdict }) => verdict)).toEqual(['continuous']);
  expect(report.aside.join()).toContain(aside.replace('“…”。', ''));
});

test('what the source has is never set aside', async () => {
  for (const { text } of runs.flatMap((run) => run.passages)) {
    expect((await check(text)).aside, text).toEqual([]);
  }
});

test('the first words of a sentence cannot be altered into a lead-in', async () => {
  const text = `会长在全区读书工作座谈会上指出，${lead}`;
  expect(await verdictOn(`${lead.slice(0, 4)}${FOREIGN}指出，${text}`)).not.toBe('continuous');
});

test('words that are added are set against nothing', async () => {
  const words = lead.replace(/[。；]$/u, '');
  expect(await edits(`${words}，并推动本地企业家协会蓬勃壮大`)).toEqual([
    ['，并推动本地企业家协会蓬勃壮大', ''],
  ]);
});

test('several quotations are judged one by one, and the gravest comes first', async () => {
  const other = noticeText('talk/1', 3);
  const altered = other.slice(0, 5) + FOREIGN + other.slice(6);
  const report = await check(`他说“${lead}”，又说“${altered}”。`);
  expect(report.quotations.map(({ verdict }) => verdict)).toEqual(['continuous', 'altered']);
  expect(report.verdict).toBe('altered');
});

test('a text that cannot be read gives no verdict', async () => {
  const failing = { ...source, hits: () => Promise.reject(new Error('offline')) };
  const { verdict, quotations } = await checkQuotations(lead, failing);
  expect([verdict, quotations[0]?.rest]).toEqual(['unread', null]);
});

test('a text around a quotation that cannot be read is said to be unread', async () => {
  const failing = { ...source, passages: () => Promise.reject(new Error('offline')) };
  const [quotation] = (await checkQuotations(lead, failing)).quotations;
  expect(quotation).toMatchObject({ verdict: 'continuous', isSourceUnread: true });
});

test('a number, its point and its unit are words', async () => {
  const text = '每月计薪天数为21.75天，滞纳金按日加收0.7‰，气温高于35℃时停工，期限三十日。';
  const library = quotedSourceOf([runOf([testPassage(0, text)])]);
  const verdictIn = async (pasted: string) => (await checkQuotations(pasted, library)).verdict;
  expect(await verdictIn(text)).toBe('continuous');
  expect(await verdictIn(text.replace('，滞', '；滞'))).toBe('punctuation');
  for (const [right, wrong] of [
    ['21.75', '2175'],
    ['0.7‰', '0.7%'],
    ['0.7‰', '07‰'],
    ['‰', ''],
    ['℃', '度'],
    ['三十日', '30日'],
    ['三十日', '三十月'],
  ] as const)
    expect(await verdictIn(text.replace(right, wrong)), wrong).toBe('altered');
});

test('a source in brackets behind a quotation is no quotation', async () => {
  const report = await check(`“${lead}”（《学习宣传贯彻通知》）`);
  expect(report.quotations.map(({ verdict }) => verdict)).toEqual(['continuous']);
});

test('a source in brackets is no quotation, even where the library has the same words', async () => {
  const name = noticeText('talk/1', 3).slice(0, 4);
  const report = await check(`“${lead}”（《${name}》）`);
  expect(report.quotations.map(({ verdict }) => verdict)).toEqual(['continuous']);
});

test('between words that only partly are the source’s nothing is left out', async () => {
  const parts = [noticeText('talk/1', 3), noticeText('talk/1', 5)].map((text) => text.slice(2, 16));
  const [quotation] = (await check(`“${parts.join('龘靐齉爩')}”`)).quotations;
  expect(quotation?.verdict).toBe('altered');
  expect(quotation?.omissions).toEqual([]);
  expect(quotation?.rest).toBeNull();
});

test('an item left out at the end of a sentence is whole', async () => {
  const texts = ['发现缺陷的，应当通知经营者、使用者停止销售、使用。', '生产者应当召回。'];
  const library = quotedSourceOf([runOf(texts.map((text, at) => testPassage(at, text)))]);
  const { quotations } = await checkQuotations(
    '发现缺陷的，应当通知经营者、使用。生产者应当召回。',
    library,
  );
  expect(quotations.map(({ omissions }) => omissions.map(({ text }) => text))).toEqual([
    ['使用者停止销售、'],
  ]);
});

test('the ground of a phrase of very many laws cannot be altered into a lead-in', async () => {
  const ground = '第一条 根据《工会法》第一百一十七条的规定，';
  const texts = [...Array.from({ length: 60 }, (_, at) => `第${at}款 `), ground].map(
    (head) => `${head}制定本规定。`,
  );
  const laws = texts.map((text, at) => runOf([testPassage(at, text, { document: `d${at}` })]));
  const pasted = `${ground.replace('十七', '十八')}制定本规定。`;
  const library = quotedSourceOf(laws);
  const first = {
    ...library,
    hits: async (...[query, most]: Parameters<typeof library.hits>) =>
      (await library.hits(query, most)).slice(0, most),
  };
  expect((await checkQuotations(pasted, first)).verdict).toBe('altered');
});

test('a phrase of very many laws is in the law of the abridged words before it', async () => {
  const phrase = '构成犯罪的，依法追究刑事责任。';
  const words = '地方、部门、单位的领导人自行修改普查资料的，由上级机关给予通报批评；';
  const laws = Array.from({ length: 80 }, (_, n) =>
    runOf([testPassage(n * 2, (n === 79 ? words : '') + phrase, { document: `law${n}` })]),
  );
  const all = quotedSourceOf(laws);
  const first = {
    ...all,
    hits: async (...[query, enough]: Parameters<typeof all.hits>) =>
      (await all.hits(query, enough)).slice(0, enough),
  };
  const { quotations } = await checkQuotations(words.replace('部门、', '') + phrase, first);
  expect(
    quotations.map(({ verdicts, omissions }) => [verdicts, omissions.map(({ text }) => text)]),
  ).toEqual([[['abridged'], ['部门、']]]);
});
