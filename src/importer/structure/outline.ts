import { annexStarts, annexLabelOf } from './annex.ts';
import { isLaw } from './articles.ts';
import { markTableOfContents } from './tableOfContents.ts';
import type { DividedText, Division } from './division.ts';
import { makeNamesUnique } from './division.ts';
import type { FrontAndBack } from './frontAndBack.ts';
import { readBack, readFront } from './frontAndBack.ts';
import { divideLaw } from './law.ts';
import { takeClosing } from './closing.ts';
import { divideNotice } from './notice.ts';
import { isLastImprint } from './imprint.ts';
import { issuersIn } from './issuer.ts';
import { readIssuerInTitle } from './titleIssuer.ts';
import type { SourceParagraph } from './paragraph.ts';
import { endsSentence, isHeading, paragraphAt } from './paragraph.ts';
import type { Question } from '../question.ts';
import { looksLikeTitle, shortTitle } from './title.ts';

/** The outline of a document: paragraphs before the text, divisions, paragraphs below the text, annexes. */
export interface Outline {
  /** Whether the document itself, without its annexes, is written in articles. */
  articles: boolean;
  divisions: Division[];
  front: SourceParagraph[];
  back: SourceParagraph[];
  annexes: (Division & { articles: boolean })[];
  frontAndBack: FrontAndBack;
}

/** Reads the outline of a document: a law by its 编章节, any other by its numbering; annexes are divided separately. */
export function readOutline(
  paragraphs: readonly SourceParagraph[],
  questions: Question[],
): Outline {
  markTableOfContents(paragraphs);
  const starts = annexStarts(paragraphs, questions);
  const main = paragraphs.slice(0, starts[0]);
  const articles = isLaw(main);
  const frontAndBack: FrontAndBack = {};
  const below = readBack(main, frontAndBack, questions);
  const text = main.slice(0, main.length - below);
  const title = text.find(({ level }) => level === 1);
  // A title marked as a heading is not the head of a division.
  const head = title ? text.indexOf(title) + 1 : 0;
  const { before, divisions } = divide(text.slice(head), articles, questions);
  const front = readFront([...text.slice(0, head), ...before], frontAndBack, questions);
  const closing = articles ? [] : takeClosing(divisions, questions);
  const end = starts.length > 0 ? startOfLastImprint(paragraphs) : paragraphs.length;
  const annexes = starts.map((start, i) =>
    readAnnex(paragraphs.slice(start, starts[i + 1] ?? end), questions),
  );
  nameDecree(frontAndBack, annexes);
  if (!frontAndBack.title) questions.push({ text: NO_TITLE });
  if (!articles) readIssuerInTitle(frontAndBack, questions);
  askIssuers(frontAndBack, questions);
  return {
    front,
    divisions,
    back: [...closing, ...main.slice(main.length - below)],
    annexes: makeNamesUnique([...annexes, ...imprintOf(paragraphs.slice(end))]),
    frontAndBack,
    articles,
  };
}

function divide(
  text: readonly SourceParagraph[],
  articles: boolean,
  questions: Question[],
): DividedText {
  return articles ? divideLaw(text, questions) : divideNotice(text, questions);
}

const NO_TITLE = '没有认出标题：在标题那一段前加“# ”，或在 document.yaml 里写 name';

/** Takes the title of a decree from the text it issues; its own title, 某某人民政府令, becomes the letterhead. */
function nameDecree(frontAndBack: FrontAndBack, [first]: readonly Division[]): void {
  const { title } = frontAndBack;
  const issuers = title ? issuersIn(title.text.replace(/令$/u, '')) : [];
  const heading = first?.body[0];
  if (!heading || annexLabelOf(heading.text) !== '' || !looksLikeTitle(heading.text)) return;
  if (title && (issuers.length === 0 || !/令$/u.test(title.text))) return;
  heading.form = 'title';
  frontAndBack.title = heading;
  if (!title) return;
  title.form = 'letterhead';
  Object.assign(frontAndBack, { letterhead: title, issuers });
}

/** Returns the index at which the imprint below the last annex begins: copies to, printed by. */
function startOfLastImprint(paragraphs: readonly SourceParagraph[]): number {
  let start = paragraphs.length;
  while (start > 1 && isLastImprint(paragraphAt(paragraphs, start - 1).text)) start -= 1;
  return start;
}

/** Returns the imprint as a division of its own, since it belongs to the whole document. */
function imprintOf(body: SourceParagraph[]): (Division & { articles: boolean })[] {
  if (body.length === 0) return [];
  return [{ slug: 'imprint', locator: '版记', body, divisions: [], articles: false }];
}

function askIssuers({ issuers = [] }: FrontAndBack, questions: Question[]): void {
  if (issuers.length < 2) return;
  const text = `有 ${issuers.length} 个机关：${issuers.join('、')}。全部写进了 document.yaml 的 issuer：核对次序和写法`;
  questions.push({ text });
}

/** The length in characters up to which a line below 附件 is marked as its heading. */
const LONGEST_ANNEX_TITLE = 60;

function readAnnex(
  own: SourceParagraph[],
  questions: Question[],
): Division & { articles: boolean } {
  const heading = paragraphAt(own, 0);
  const title = own[1];
  const label = annexLabelOf(heading.text);
  if (isHeading(heading)) heading.form = 'heading';
  const titled =
    label !== '' &&
    label === heading.text.replace(/[\s:：]/gu, '') &&
    title &&
    !title.marker &&
    isHeading(title) &&
    !endsSentence(title.text);
  if (titled && title.text.length <= LONGEST_ANNEX_TITLE) title.form = 'heading';
  const rest = own.slice(titled ? 2 : 1);
  const articles = isLaw(rest);
  const { before, divisions } = divide(rest, articles, questions);
  const locator = label.replace(/^附$/u, '附文') || shortTitle(heading.text);
  return {
    slug: 'annex',
    locator,
    articles,
    body: [...own.slice(0, titled ? 2 : 1), ...before],
    divisions,
  };
}
