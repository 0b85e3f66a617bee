/** The goals of the errands, checked the same way however the pages are made. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as facts from './facts.ts';
import { NOTICE, passage } from './facts.ts';
import { bare } from './person.ts';
import type { Visit } from './visit.ts';

/** Checks that a person has what was wanted. @throws Error with what is missing */
export type Goal = (visit: Visit) => Promise<void>;

/** The words that are looked for, as a person knows them. */
export const TOPIC = '新就业形态劳动者';
/** The title of the pack for ten minutes before work. */
export const TEN_MINUTES = '班前十分钟';
/** The sentences that the errands are about. */
export const SENTENCES = {
  opening: passage('opening', 4),
  tenet: passage('congress/report', 8),
  spoken: passage('speech/1', 7),
  sent: passage('speech/2', 5),
};
/** Fifteen characters of the opening. */
export const FIFTEEN = SENTENCES.opening.text.slice(0, 15);
/** The tenet as somebody remembers it, with one wrong word. */
export const MISQUOTED = SENTENCES.tenet.text.replace('劳动大军', '职工大军');

const PRINTED = 'speech/3';
const PART = ['congress/address', 'congress/report', 'congress/charter'];
/** The kinds of things that are in the notice, as its own locators name them. */
const KINDS = ['讲话', '致词', '报告', '章程', '措施'];
/** Nine tasks, in the words of the text or of the site. */
const NINE_TASKS = /部署[^。]{0,40}[9九](?:个方面|项)|[9九](?:个方面|项)[^。]{0,40}部署/u;
/** The factor by which text must have grown to be called enlarged. */
const ENLARGED = 1.2;

/** The errands; each of its goals is a way of its own, from the home page. */
export const ERRANDS = {
  'what is said on a topic': [reading(...facts.textsWith(TOPIC))],
  'the ten-minute pack': [reading(TEN_MINUTES, facts.firstTextOfPack(TEN_MINUTES))],
  enlarge: [enlarged],
  'tenet 5 copied 公文式': [
    ({ site, ...visit }) => copied(visit, facts.officialCitation(SENTENCES.tenet, site)),
  ],
  '15 characters copied as 15': [(visit) => copied(visit, FIFTEEN)],
  'a quotation checked': [reading('不一致', SENTENCES.tenet.text.replace(/[“”]/gu, ''))],
  'how many tasks': [nineTasks],
  // Section （二） of its part is the report, and its sentences are counted through.
  'a reference found': [
    reading(passage('congress/report', 5).text),
    reading(passage('speech/3', 1).text),
  ],
  'what this is': [firstScreen],
  'whose words': [reading(SENTENCES.spoken.text, facts.voiceOf(SENTENCES.spoken))],
  'what is in a part': [reading(...PART.map((id) => passage(id, 1).text.replace(/。$/u, '')))],
  'back from a list': Array(3).fill(reading(passage('opening', 3).text)),
  'print a section': [printed],
  'send a sentence': [sent],
  'the source file': [sourceFile],
} satisfies Record<string, readonly Goal[]>;

/** The name of an errand. */
export type Errand = keyof typeof ERRANDS;

function reading(...texts: string[]): Goal {
  return async ({ person }) => {
    for (const text of texts) await person.read(text);
  };
}

function check(isReached: boolean, reason: string): void {
  if (!isReached) throw new Error(reason);
}

async function copied({ person }: Pick<Visit, 'person'>, expected: string): Promise<void> {
  const text = await person.page.evaluate(() => navigator.clipboard.readText());
  check(text === expected, `${expected.length} characters wanted, ${text.length} copied: ${text}`);
}

async function enlarged({ person, anew }: Visit): Promise<void> {
  const words = SENTENCES.opening.text;
  await person.read(words);
  const size = async (of: typeof person) =>
    (await of.seek(words)).evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const [now, usual] = [await size(person), await size(await anew(person.page.url()))];
  check(now / usual >= ENLARGED, `the text is ${now} px as ${usual} px before`);
}

async function nineTasks({ person }: Visit): Promise<void> {
  check(NINE_TASKS.test(await person.readScreen()), 'the screen does not say that there are nine');
}

async function firstScreen({ person }: Visit): Promise<void> {
  const screen = await person.readScreen();
  const missing = (words: readonly string[], text: string) =>
    words.filter((each) => !text.includes(bare(each)));
  await person.readUpTo([NOTICE.issuer, NOTICE.title, ...KINDS]);
  const rest = screen.replaceAll(bare(NOTICE.title), '');
  const without = [...missing([NOTICE.title], screen), ...missing([NOTICE.issuer, ...KINDS], rest)];
  check(without.length === 0, `the first screen does not name ${without.join('、')}`);
}

async function printed({ person, taken }: Visit): Promise<void> {
  check(taken.printed > 0, 'nothing was printed');
  await person.page.emulateMedia({ media: 'print' });
  const paper = bare(await person.page.evaluate(() => document.body.innerText));
  for (const text of facts.textsOf(PRINTED))
    check(paper.includes(bare(text)), `the paper has no “${text}”`);
}

async function sent({ person, taken, anew }: Visit): Promise<void> {
  const { text } = SENTENCES.sent;
  const message =
    taken.shared || (await person.page.evaluate(() => navigator.clipboard.readText()));
  check(message.includes(text), `the message is without the sentence: ${message}`);
  const address = /https?:\/\/\S+/u.exec(message)?.[0];
  check(address !== undefined, `the message is without an address: ${message}`);
  const receiver = await anew(address ?? '');
  await receiver.read(text);
}

async function sourceFile({ person, taken }: Visit): Promise<void> {
  const { page } = person;
  const bytes = taken.download
    ? await readFile(await taken.download.path())
    : await (await page.request.get(page.url())).body();
  const sum = createHash('sha256').update(bytes).digest('hex');
  check(sum === NOTICE.sha256, 'the file is another than the one received');
}
