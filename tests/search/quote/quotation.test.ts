import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { matchRun } from '#search/match/match.ts';
import type { Query } from '#search/match/query.ts';
import { checkSentence } from '#search/quote/quotation.ts';
import type { Finding } from '#search/quote/quotation.ts';
import { quotedRanges } from '#search/quote/quotationMarks.ts';
import { sentencesOf } from '#search/quote/sentence.ts';
import type { Entry } from '#search/match/block.ts';
import { entries, runs } from '../notice.ts';

const source = {
  hits: async (query: Query) => runs.flatMap((run) => matchRun(run, query)),
  near: async () => runs,
};
const pause = async () => {};
const check = async (pasted: string, from: Parameters<typeof checkSentence>[1] = source) => {
  const findings: Finding[] = [];
  for (const sentence of sentencesOf(pasted)) {
    findings.push(...(await checkSentence(sentence, from, pause)));
  }
  return findings;
};
const one = async (pasted: string) => {
  const [finding] = await check(pasted);
  if (!finding) throw new Error('nothing to check');
  return finding;
};
const text = (section: string, n: number) =>
  entries.find((entry) => entry.section === section && entry.n === n)?.text ?? '';
const locators = ({ places }: Finding) =>
  places.map((place) => place.entries.map(({ locator }) => locator));
const verdicts = async (pasted: string) => (await check(pasted)).map(({ verdict }) => verdict);
/** What differs, the quotation's first. */
const edits = ({ sentence, comparison }: Finding) =>
  comparison?.edits.map(({ quotation, text: range }) => [
    sentence.text.slice(...quotation),
    comparison.source.slice(...range),
  ]);

test('every passage of the library is verbatim in itself, in one piece where it is one sentence', async () => {
  for (const entry of entries) {
    const findings = await check(entry.text);
    for (const { verdict } of findings) expect(verdict, entry.text).toBe('verbatim');
    expect(findings, entry.text).toHaveLength(sentencesOf(entry.text).length);
  }
});

test('other punctuation and spacing, mark by mark', async () => {
  const pasted = text('speech/1', 3).replace('、', '，').replace('；', '。');
  const finding = await one(pasted);
  expect(finding.verdict).toBe('punctuation');
  expect(locators(finding)).toEqual([['讲话（一）3']]);
  expect(edits(finding)).toEqual([
    ['，', '、'],
    ['。', '；'],
  ]);
});

test('a variant is set beside the source: what was left out, added and changed', async () => {
  const finding = await one(text('speech/1', 5).replace('凝心', '聚心'));
  expect(finding.verdict).toBe('variant');
  expect(finding.comparison?.source).toBe(text('speech/1', 5));
  expect(edits(finding)).toEqual([['聚', '凝']]);
  const left = await one(text('congress/charter', 7).replace('建设', ''));
  expect(edits(left)).toEqual([['', '建设']]);
  const added = await one(text('congress/charter', 7).replace('推动', '积极推动'));
  expect(edits(added)).toEqual([['积极', '']]);
});

test('pieces of different places are a patchwork, each with its place', async () => {
  const patchwork = `${text('speech/1', 6).slice(0, 30)}${text('measures/2', 2).slice(20, 50)}`;
  const finding = await one(patchwork.replace(/[。；]/gu, ''));
  expect(finding.verdict).toBe('stitched');
  expect(finding.places.map(({ entries: [first] }) => first?.section)).toEqual([
    'speech/1',
    'measures/2',
  ]);
  expect(finding.pieces?.map((piece) => piece.text).join('')).toBe(finding.sentence.text);
});

test('a passage much altered is a variant, not a patchwork of its own pieces', async () => {
  const own = text('speech/1', 3).slice(0, -1);
  const altered = own.replace('全面地、', '').replace('必须', '一定要').replace('工会', '各级工会');
  expect((await one(altered)).verdict).toBe('variant');
});

test('what the library does not have is said to be absent', async () => {
  expect(await one('春眠不觉晓，处处闻啼鸟。')).toMatchObject({ verdict: 'absent', places: [] });
});

test('a sentence across two passages is verbatim in both', async () => {
  const pasted = `${text('congress/charter', 5)}${text('congress/charter', 6)}`;
  const finding = await one(pasted);
  expect(finding.verdict).toBe('verbatim');
  expect(finding.places[0]?.entries).toHaveLength(2);
});

const WAYS: Record<string, (words: string) => string> = {
  '强调“…”': (words) => `习近平总书记强调“${words}”。`,
  '指出，“…”': (words) => `习近平总书记指出，“${words}”`,
  '提出“…”的要求': (words) => `会议提出“${words}”的要求，我们要落实。`,
  '"…"': (words) => `"${words}"`,
  '「…」': (words) => `会议要求「${words}」。`,
};
const isRelayed = ({ voices }: Entry) =>
  voices.some(({ mode }) => mode === 'relay' || mode === 'summary');
const quotable = entries.filter((entry) => !isRelayed(entry));
const relayed = entries.filter(isRelayed);

for (const [way, write] of Object.entries(WAYS)) {
  test(`relayed words quoted as ${way} get a warning`, async () => {
    expect(relayed.length).toBeGreaterThan(30);
    for (const entry of relayed) {
      const words = entry.text.replace(/[；。，、]$/u, '');
      const findings = (await check(write(words))).filter(({ sentence }) => sentence.quoted);
      expect(findings.length, words).toBeGreaterThan(0);
      for (const { verdict, unquotable, sentence } of findings) {
        expect([verdict, unquotable, sentence.text]).toEqual(['verbatim', true, sentence.text]);
      }
    }
  });

  test(`words that the document says or quotes, quoted as ${way}, get none`, async () => {
    for (const entry of quotable) {
      const findings = await check(write(entry.text.replace(/[；。，、]$/u, '')));
      expect(findings.filter(({ unquotable }) => unquotable)).toEqual([]);
    }
  });
}

test('words that stand in quotation marks in the document may stand in them', async () => {
  const terms = new Set(
    entries.flatMap((entry) =>
      quotedRanges(entry.text).map(([from, to]) => entry.text.slice(from, to)),
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
    `会议强调“${text('speech/1', 3).slice(0, -1).replace('全面', '')}”。`,
  );
  const quoted = findings.find(({ sentence }) => sentence.quoted);
  expect(quoted).toMatchObject({ verdict: 'variant', unquotable: true });
});

test('a patchwork of relayed and own words in quotation marks gets the warning', async () => {
  const patchwork = `${text('speech/1', 6).slice(0, 30)}${text('measures/2', 2).slice(20, 50)}`;
  const [finding] = await check(`“${patchwork.replace(/[。；“”]/gu, '')}”`);
  expect(finding).toMatchObject({ verdict: 'stitched', unquotable: true });
});

test('the document’s own quotation marks are no fault, and what is left out beside them is found', async () => {
  const own = text('measures/3', 2);
  expect(await verdicts(own)).toEqual(['verbatim']);
  const finding = await one(own.replace('等主题活动为抓手', ''));
  expect([finding.verdict, edits(finding)]).toEqual(['variant', [['', '等主题活动为抓手']]]);
});

test('a sentence broken into lines is one sentence', async () => {
  const pasted = text('speech/1', 7).replace(/.{20}/gu, '$&\n');
  expect(await verdicts(pasted)).toEqual(['verbatim']);
  expect(await verdicts([...text('speech/1', 3)].join('\n'))).toEqual(['verbatim']);
  expect(await verdicts(pasted.replace('阶级', ''))).toEqual(['variant']);
});

test('the document as it was received, page breaks and all, is verbatim', async () => {
  const received = readFileSync('content/wujin-18/source.txt', 'utf8');
  const [body = ''] = /（一）深刻领会.*(?=（一）认真学习)/su.exec(received) ?? [];
  const findings = await check(body);
  expect(findings.length).toBeGreaterThan(25);
  expect(findings.filter(({ verdict }) => verdict !== 'verbatim')).toEqual([]);
  expect(findings.map(({ sentence }) => sentence.text)).toContain(text('speech/1', 5));
});

test('a list of which each line is from elsewhere is judged line by line', async () => {
  const lines = [text('measures/1', 1), text('measures/4', 1), text('measures/2', 1)];
  const pasted = lines.map((line) => line.replace('。', '')).join('\n');
  expect(await verdicts(pasted)).toEqual(['verbatim', 'verbatim', 'verbatim']);
});

test('what cannot be read is said of the sentence it was wanted for', async () => {
  const offline = new Error('offline');
  const failing = { ...source, near: () => Promise.reject(offline) };
  const altered = text('speech/1', 3).replace('全面', '');
  const findings = await check(
    `${text('speech/1', 4)}\n${altered}\n${text('speech/1', 5)}`,
    failing,
  );
  expect(findings.map(({ verdict }) => verdict)).toEqual(['verbatim', 'unread', 'verbatim']);
  expect(findings[1]?.failure).toBe(offline);
  const quoted = await check(`会议强调“${text('speech/1', 3)}”`, failing);
  expect(quoted.map(({ verdict, unquotable }) => [verdict, unquotable])).toEqual([
    ['unread', false],
    ['verbatim', true],
  ]);
});

test('work that is no longer wanted stops', async () => {
  const unwanted = () => Promise.reject(new Error('unwanted'));
  const [sentence] = sentencesOf('春眠不觉晓，处处闻啼鸟。');
  if (!sentence) throw new Error('nothing to check');
  await expect(checkSentence(sentence, source, unwanted)).rejects.toThrow('unwanted');
});

test('of two thousand characters no step takes long', async () => {
  const raw = entries.map((entry) => entry.text).join('');
  const worst = [
    '工会改革创新发展'.repeat(250),
    [...raw.replace(/[。；！？]/gu, '')].map((char, at) => (at % 9 === 4 ? '某' : char)).join(''),
    [...raw.replace(/[。；！？]/gu, '')].map((char, at) => (at % 3 === 1 ? '某' : char)).join(''),
    entries
      .map((entry) => entry.text.slice(0, 7))
      .join('')
      .replace(/[。；！？]/gu, ''),
  ];
  // Of the machine's time only ours counts.
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
