import { annexStarts, labelOf } from './annex.ts';
import { isLaw } from './articles.ts';
import { setContentsApart } from './tableOfContents.ts';
import type { Divided, Division } from './division.ts';
import { tellApart } from './division.ts';
import type { Ends } from './frontAndBack.ts';
import { readBack, readFront } from './frontAndBack.ts';
import { divideLaw } from './law.ts';
import { leftOver } from './closing.ts';
import { divideNotice } from './notice.ts';
import { organsIn } from './issuer.ts';
import type { Paragraph } from './paragraph.ts';
import { isFinished, isHeading } from './paragraph.ts';
import type { Question } from '../question.ts';
import { isTitled, shortTitle } from './title.ts';

/** A text that stands by itself: the document's own, an annex, a text it issues. */
export interface Text {
  /** Whether it is written in articles. */
  articles: boolean;
  divisions: Division[];
}

/** A document as its outline: front matter, divisions, what stands below the text, annexes. */
export interface Outline extends Text {
  front: Paragraph[];
  back: Paragraph[];
  annexes: (Division & { articles: boolean })[];
  ends: Ends;
}

/** The outline of a document: a law's by its 编章节, any other's by its numbering; annexes and attached texts stand by themselves. */
export function readOutline(paragraphs: readonly Paragraph[], questions: Question[]): Outline {
  setContentsApart(paragraphs);
  const starts = annexStarts(paragraphs, questions);
  const main = paragraphs.slice(0, starts[0]);
  const articles = isLaw(main);
  const ends: Ends = {};
  const below = readBack(main, ends, questions);
  const text = main.slice(0, main.length - below);
  const title = text.find(({ level }) => level === 1);
  // A title marked as a heading is not the head of a division.
  const head = title ? text.indexOf(title) + 1 : 0;
  const { before, divisions } = divide(text.slice(head), articles, questions);
  const front = readFront([...text.slice(0, head), ...before], ends, questions);
  const left = articles ? [] : leftOver(divisions, questions);
  const annexes = starts.map((start, i) =>
    annex(paragraphs.slice(start, starts[i + 1]), questions),
  );
  nameDecree(ends, annexes);
  if (!ends.title) questions.push({ text: NO_TITLE });
  askIssuers(ends, questions);
  return {
    front,
    divisions,
    back: [...left, ...main.slice(main.length - below)],
    annexes: tellApart(annexes),
    ends,
    articles,
  };
}

function divide(text: readonly Paragraph[], articles: boolean, questions: Question[]): Divided {
  return articles ? divideLaw(text, questions) : divideNotice(text, questions);
}

const NO_TITLE = '没有认出标题：在标题那一段前加“# ”，或在 document.yaml 里写 name';

/** 某某人民政府令 is the letterhead of a decree; its title is that of the text it issues. */
function nameDecree(ends: Ends, [first]: readonly Division[]): void {
  const { title } = ends;
  const issuers = title ? organsIn(title.text.replace(/令$/u, '')) : [];
  const [heading] = first?.body ?? [];
  if (!heading || labelOf(heading.text) !== '' || !isTitled(heading.text)) return;
  if (title && (issuers.length === 0 || !/令$/u.test(title.text))) return;
  heading.form = 'title';
  ends.title = heading;
  if (!title) return;
  title.form = 'letterhead';
  Object.assign(ends, { letterhead: title, issuers });
}

function askIssuers({ issuers = [] }: Ends, questions: Question[]): void {
  if (issuers.length < 2) return;
  const text = `有 ${issuers.length} 个机关：${issuers.join('、')}。全部写进了 document.yaml 的 issuer：核对次序和写法`;
  questions.push({ text });
}

/** Lines below 附件 that are its title. */
const TITLE_LENGTH = 60;

function annex(own: Paragraph[], questions: Question[]): Division & { articles: boolean } {
  const [heading, title] = own;
  const label = labelOf(heading?.text ?? '');
  if (heading && isHeading(heading)) heading.form = 'heading';
  const titled =
    label !== '' &&
    label === heading?.text.replace(/[\s:：]/gu, '') &&
    title &&
    !title.marker &&
    isHeading(title) &&
    !isFinished(title.text);
  if (titled && title.text.length <= TITLE_LENGTH) title.form = 'heading';
  const rest = own.slice(titled ? 2 : 1);
  const articles = isLaw(rest);
  const { before, divisions } = divide(rest, articles, questions);
  const locator = label.replace(/^附$/u, '附文') || shortTitle(heading?.text ?? '');
  return {
    slug: 'annex',
    locator,
    articles,
    body: [...own.slice(0, titled ? 2 : 1), ...before],
    divisions,
  };
}
