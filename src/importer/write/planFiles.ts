import type { Division } from '../structure/division.ts';
import type { Paragraph } from '../structure/paragraph.ts';
import { writeParagraph } from './mdx.ts';
import type { Outline } from '../structure/outline.ts';

/** A passage before it is read back: where it stands and its words. */
export interface PlannedPassage {
  /** Id within the document: `1/2#p3`. */
  id: string;
  text: string;
  /** Its line of MDX, and whether it begins a paragraph. */
  mdx: string;
  opens: boolean;
  /** Whether the text it is of is written in articles. */
  articles: boolean;
  paragraph: Paragraph;
}

/** An entry of document.yaml's `contents`. */
export type Entry =
  | { section: string; locator: string }
  | { id: string; locator: string }
  | { part: string; locator: string; sections: Entry[] };

/** The files of a draft's text, its contents, and its passages in order. */
export interface Plan {
  files: Record<string, string>;
  contents: Entry[];
  passages: PlannedPassage[];
}

/** What a document that has no divisions is called, and what stands before and after them. */
const PLACES = { text: '正文', opening: '开头', closing: '结尾' };

/** Which text goes into which file: a division that has divisions is a part, any other a section. */
export function planFiles({ front, divisions, back, annexes, articles }: Outline): Plan {
  const plan: Plan = { files: {}, contents: [], passages: [] };
  const writeIn =
    (clauses: boolean): Write =>
    (id, file, paragraphs) =>
      writeFile(plan, { id, file, paragraphs, articles: clauses });
  const end = (id: keyof typeof PLACES, paragraphs: readonly Paragraph[]) => {
    if (paragraphs.length === 0) return;
    writeIn(articles)(id, `${id}.mdx`, paragraphs);
    plan.contents.push({ section: id, locator: PLACES[id] });
  };
  const divide = (all: readonly Division[], clauses: boolean) =>
    plan.contents.push(...all.map((each) => planDivision(each, ABOVE_ALL, writeIn(clauses))));
  if (divisions.length === 0) end('text', [...front, ...back]);
  else {
    end('opening', front);
    divide(divisions, articles);
    end('closing', back);
  }
  for (const annex of annexes) divide([annex], annex.articles);
  return plan;
}

/** Where the divisions of the document itself stand. */
const ABOVE_ALL = { prefix: '', locator: '' };

type Write = (id: string, file: string, paragraphs: readonly Paragraph[]) => void;

function planDivision(
  { slug, locator, body, divisions }: Division,
  above: { prefix: string; locator: string },
  write: Write,
): Entry {
  const id = above.prefix + slug;
  const name = nameWithin(above.locator, locator);
  if (divisions.length === 0) {
    write(id, `${id}.mdx`, body);
    return above.prefix === '' ? { section: slug, locator: name } : { id: slug, locator: name };
  }
  write(id, `${id}/index.mdx`, body);
  const within = { prefix: `${id}/`, locator: name };
  const sections = divisions.map((each) => planDivision(each, within, write));
  return { part: slug, locator: name, sections };
}

/** 附件一 and 一 are 附件一·一: two numbers that meet would read as another. */
function nameWithin(above: string, locator: string): string {
  const meet = (digits: string) =>
    new RegExp(`[${digits}]$`, 'u').test(above) && new RegExp(`^[${digits}]`, 'u').test(locator);
  return above + (meet('一二三四五六七八九十百') || meet('0-9０-９') ? '·' : '') + locator;
}

function writeFile(
  plan: Plan,
  section: { id: string; file: string; paragraphs: readonly Paragraph[]; articles: boolean },
): void {
  const blocks = section.paragraphs.map((paragraph) => {
    const { mdx, passages } = writeParagraph(paragraph, section.articles);
    const lines = mdx.split('\n');
    const each = (text: string, i: number) => ({
      text,
      mdx: lines[i] ?? '',
      opens: i === 0,
      articles: section.articles,
      paragraph,
    });
    return { mdx, passages: passages.map(each) };
  });
  plan.files[section.file] = `${blocks.map(({ mdx }) => mdx).join('\n\n')}\n`;
  for (const [i, passage] of blocks.flatMap(({ passages }) => passages).entries())
    plan.passages.push({ id: `${section.id}#p${i + 1}`, ...passage });
}
