import { expect, test } from 'vitest';
import { matchRun } from '#search/match/match.ts';
import type { Query } from '#search/match/query.ts';
import { checkSentence } from '#search/quote/quotation.ts';
import type { QuotationFinding } from '#search/quote/finding.ts';
import { quotedRanges } from '#search/quote/quotationMarks.ts';
import { sentencesOf } from '#search/quote/sentence.ts';
import type { SearchPassage } from '#search/match/block.ts';
import { runOf } from '#search/match/textRun.ts';
import type { TextRun } from '#search/match/textRun.ts';
import { NOTICE_SOURCE, spread, testedLibraries } from '../../fixture/library.ts';
import { noticeText, passages, runs, searchViewOf } from '../../fixture/search.ts';
import { testPassage } from '../testPassage.ts';

/** More passages than the fixture has. */
const MOST_PASSAGES = 200;

const sourceOf = (texts: readonly TextRun[]) => ({
  hits: async (query: Query) => texts.flatMap((run) => matchRun(run, query)),
  similarRuns: async () => [...texts],
});
const source = sourceOf(runs);
const yieldNow = async () => {};
const check = async (pasted: string, from: Parameters<typeof checkSentence>[1] = source) => {
  const findings: QuotationFinding[] = [];
  for (const sentence of sentencesOf(pasted)) {
    findings.push(...(await checkSentence(sentence, from, yieldNow)));
  }
  return findings;
};
const one = async (pasted: string) => {
  const [finding] = await check(pasted);
  if (!finding) throw new Error('nothing to check');
  return finding;
};
const locators = ({ places }: QuotationFinding) =>
  places.map((place) => place.passages.map(({ locator }) => locator));
const verdicts = async (pasted: string) => (await check(pasted)).map(({ verdict }) => verdict);
/** Returns the differing texts, the quotation's first. */
const edits = ({ sentence, comparison }: QuotationFinding) =>
  comparison?.edits.map(({ quotation, text: range }) => [
    sentence.text.slice(...quotation),
    comparison.source.slice(...range),
  ]);

test.each(testedLibraries())(
  'every passage of $name is verbatim, with one finding a sentence',
  async ({ library }) => {
    const view = searchViewOf(library.documents);
    for (const passage of spread(view.passages, MOST_PASSAGES)) {
      const findings = await check(passage.text, sourceOf(view.runs));
      for (const { verdict } of findings) expect(verdict, passage.text).toBe('verbatim');
      expect(findings, passage.text).toHaveLength(sentencesOf(passage.text).length);
    }
  },
);

test('lists the differences in punctuation and spacing', async () => {
  const pasted = noticeText('talk/1', 3).replace('、', '，').replace('；', '。');
  const finding = await one(pasted);
  expect(finding.verdict).toBe('punctuation');
  expect(locators(finding)).toEqual([['讲话（一）3']]);
  expect(edits(finding)).toEqual([
    ['，', '、'],
    ['。', '；'],
  ]);
});

test('lists the omissions, additions and changes of a variant', async () => {
  const finding = await one(noticeText('talk/1', 5).replace('好书', '新书'));
  expect(finding.verdict).toBe('variant');
  expect(finding.comparison?.source).toBe(noticeText('talk/1', 5));
  expect(edits(finding)).toEqual([['新', '好']]);
  const left = await one(noticeText('meeting/charter', 7).replace('管理', ''));
  expect(edits(left)).toEqual([['', '管理']]);
  const added = await one(noticeText('meeting/charter', 7).replace('推动', '积极推动'));
  expect(edits(added)).toEqual([['积极', '']]);
});

test('parts from different places are a patchwork, each with its place', async () => {
  const patchwork = `${noticeText('talk/1', 6).slice(0, 30)}${noticeText('measures/2', 2).slice(20, 50)}`;
  const finding = await one(patchwork.replace(/[。；]/gu, ''));
  expect(finding.verdict).toBe('stitched');
  expect(finding.places.map(({ passages: [first] }) => first?.section)).toEqual([
    'talk/1',
    'measures/2',
  ]);
  expect(finding.quotedParts?.map((part) => part.text).join('')).toBe(finding.sentence.text);
});

test('one passage with words left out is no patchwork, though another begins with more of its words', async () => {
  const own = testPassage(0, '要坚持全年开放社区书屋，配备专人整理图书，方便居民随时借阅归还');
  const other = testPassage(9, '要坚持全年开放社区书屋，方便居民，也方便单位');
  const [finding] = await check(
    '要坚持全年开放社区书屋，方便居民随时借阅归还',
    sourceOf([runOf([own]), runOf([other])]),
  );
  expect(finding?.verdict).toBe('variant');
  expect(finding?.places.map(({ passages: [first] }) => first?.order)).toEqual([0]);
});

test('a much altered passage is a variant, not a patchwork of its own parts', async () => {
  const own = noticeText('talk/1', 3).slice(0, -1);
  const altered = own.replace('耐心地、', '').replace('必须', '一定要').replace('书屋', '社区书屋');
  expect((await one(altered)).verdict).toBe('variant');
});

test('a text that is not in the library is absent', async () => {
  expect(await one('春眠不觉晓，处处闻啼鸟。')).toMatchObject({ verdict: 'absent', places: [] });
});

test('a sentence across two passages is verbatim', async () => {
  const pasted = `${noticeText('meeting/charter', 5)}${noticeText('meeting/charter', 6)}`;
  const finding = await one(pasted);
  expect(finding.verdict).toBe('verbatim');
  expect(finding.places[0]?.passages).toHaveLength(2);
});

const WAYS: Record<string, (words: string) => string> = {
  '强调“…”': (words) => `会长强调“${words}”。`,
  '指出，“…”': (words) => `会长指出，“${words}”`,
  '提出“…”的要求': (words) => `会议提出“${words}”的要求，我们要落实。`,
  '"…"': (words) => `"${words}"`,
  '「…」': (words) => `会议要求「${words}」。`,
};
const isRelayed = ({ layerSpans }: SearchPassage) =>
  layerSpans.some(({ mode }) => mode === 'relay' || mode === 'summary');
const quotable = passages.filter((passage) => !isRelayed(passage));
const relayed = passages.filter(isRelayed);

for (const [way, write] of Object.entries(WAYS)) {
  test(`relayed words quoted as ${way} get a warning`, async () => {
    expect(relayed.length).toBeGreaterThan(30);
    for (const passage of relayed) {
      const words = passage.text.replace(/[；。，、]$/u, '');
      const findings = (await check(write(words))).filter(({ sentence }) => sentence.quoted);
      expect(findings.length, words).toBeGreaterThan(0);
      for (const { verdict, unquotable, sentence } of findings) {
        expect([verdict, unquotable, sentence.text]).toEqual(['verbatim', true, sentence.text]);
      }
    }
  });

  test(`words that the document says or quotes, quoted as ${way}, get none`, async () => {
    for (const passage of quotable) {
      const findings = await check(write(passage.text.replace(/[；。，、]$/u, '')));
      expect(findings.filter(({ unquotable }) => unquotable)).toEqual([]);
    }
  });
}

test('words that are in quotation marks in the document may be quoted', async () => {
  const terms = new Set(
    passages.flatMap((passage) =>
      quotedRanges(passage.text).map(([from, to]) => passage.text.slice(from, to)),
    ),
  );
  expect(terms.size).toBeGreaterThan(15);
  for (const term of terms) {
    for (const finding of await check(`${term}会议提出${term}的要求。`)) {
      expect(finding.unquotable, term).toBe(false);
    }
    expect((await check(term)).map(({ verdict }) => verdict)).toEqual(['verbatim']);
  }
});

test('altered relayed words in quotation marks get the warning beside the differences', async () => {
  const findings = await check(
    `会议强调“${noticeText('talk/1', 3).slice(0, -1).replace('耐心', '')}”。`,
  );
  const quoted = findings.find(({ sentence }) => sentence.quoted);
  expect(quoted).toMatchObject({ verdict: 'variant', unquotable: true });
});

test('a patchwork of relayed and own words in quotation marks gets the warning', async () => {
  const patchwork = `${noticeText('talk/1', 6).slice(0, 30)}${noticeText('measures/2', 2).slice(20, 50)}`;
  const [finding] = await check(`“${patchwork.replace(/[。；“”]/gu, '')}”`);
  expect(finding).toMatchObject({ verdict: 'stitched', unquotable: true });
});

test('the document’s own quotation marks are no difference, and omissions beside them are found', async () => {
  const own = noticeText('measures/3', 2);
  expect(await verdicts(own)).toEqual(['verbatim']);
  const finding = await one(own.replace('等主题活动为抓手', ''));
  expect([finding.verdict, edits(finding)]).toEqual(['variant', [['', '等主题活动为抓手']]]);
});

test('a sentence broken into lines is one sentence', async () => {
  const pasted = noticeText('talk/1', 7).replace(/.{20}/gu, '$&\n');
  expect(await verdicts(pasted)).toEqual(['verbatim']);
  expect(await verdicts([...noticeText('talk/1', 3)].join('\n'))).toEqual(['verbatim']);
  expect(await verdicts(pasted.replace('邻里', ''))).toEqual(['variant']);
});

test('the document as received, with its page breaks, is verbatim', async () => {
  // A page number is no word of the document.
  const received = NOTICE_SOURCE.replace(/^— \d+ —\n/mu, '');
  const [body = ''] = /（一）充分认识.*(?=（一）认真学习)/su.exec(received) ?? [];
  const findings = await check(body);
  expect(findings.length).toBeGreaterThan(25);
  expect(findings.filter(({ verdict }) => verdict !== 'verbatim')).toEqual([]);
  expect(findings.map(({ sentence }) => sentence.text)).toContain(noticeText('talk/1', 5));
});

test('a list of lines from different places is judged line by line', async () => {
  const lines = [
    noticeText('measures/1', 1),
    noticeText('measures/4', 1),
    noticeText('measures/2', 1),
  ];
  const pasted = lines.map((line) => line.replace('。', '')).join('\n');
  expect(await verdicts(pasted)).toEqual(['verbatim', 'verbatim', 'verbatim']);
});

test('a failed read makes only its own sentence unread', async () => {
  const offline = new Error('offline');
  const failing = { ...source, similarRuns: () => Promise.reject(offline) };
  const altered = noticeText('talk/1', 3).replace('耐心', '');
  const findings = await check(
    `${noticeText('talk/1', 4)}\n${altered}\n${noticeText('talk/1', 5)}`,
    failing,
  );
  expect(findings.map(({ verdict }) => verdict)).toEqual(['verbatim', 'unread', 'verbatim']);
  expect(findings[1]?.failure).toBe(offline);
  const quoted = await check(`会议强调“${noticeText('talk/1', 3)}”`, failing);
  expect(quoted.map(({ verdict, unquotable }) => [verdict, unquotable])).toEqual([
    ['unread', false],
    ['verbatim', true],
  ]);
});

test('a rejected yield stops the check', async () => {
  const unwanted = () => Promise.reject(new Error('unwanted'));
  const [sentence] = sentencesOf('春眠不觉晓，处处闻啼鸟。');
  if (!sentence) throw new Error('nothing to check');
  await expect(checkSentence(sentence, source, unwanted)).rejects.toThrow('unwanted');
});

test('no step takes long on two thousand characters', async () => {
  const unbroken = (texts: string[]) => texts.join('').replace(/[。；！？]/gu, '');
  const raw = unbroken(passages.map((passage) => passage.text));
  const worst = [
    '书屋管理规范办法'.repeat(250),
    [...raw].map((char, at) => (at % 9 === 4 ? '某' : char)).join(''),
    [...raw].map((char, at) => (at % 3 === 1 ? '某' : char)).join(''),
    unbroken(passages.map((passage) => passage.text.slice(0, 7))),
  ];
  // CPU time of this thread, so that other load does not count.
  const now = () => process.threadCpuUsage().user / 1000;
  let since = now();
  const steps: number[] = [];
  const clock = async () => {
    steps.push(now() - since);
    since = now();
  };
  for (const pasted of worst) {
    for (const sentence of sentencesOf(pasted.slice(0, 2000))) {
      await checkSentence(sentence, source, clock);
      await clock();
    }
  }
  expect(Math.max(...steps)).toBeLessThan(150);
});
