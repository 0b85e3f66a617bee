import type { Division } from '../structure/division.ts';
import type { SourceParagraph } from '../structure/paragraph.ts';
import { writeParagraph } from './mdx.ts';
import type { Outline } from '../structure/outline.ts';

/** A passage of a draft: its address, its words and its line of MDX. */
export interface PlannedPassage {
  /** Id within the document: `1/2#p3`. */
  id: string;
  /** Id of its section, and its number there. */
  section: string;
  n: number;
  text: string;
  /** Its line of MDX, and whether it begins a paragraph. */
  mdx: string;
  opensParagraph: boolean;
  /** Whether its section is written in articles, as laws are. */
  articles: boolean;
  paragraph: SourceParagraph;
}

/** An entry of document.yaml's `contents`. */
export type ContentsEntry =
  | { section: string; locator: string }
  | { id: string; locator: string }
  | { part: string; locator: string; sections: ContentsEntry[] };

/** The files of a draft's text, its contents, and its passages in order. */
export interface FilePlan {
  files: Record<string, string>;
  contents: ContentsEntry[];
  passages: PlannedPassage[];
}

/** The locators of a text without divisions, and of what precedes and follows divisions. */
const OUTER_LOCATORS = { text: '正文', opening: '开头', closing: '结尾' };

/** Assigns the text to files: a division that has divisions becomes a part, any other a section. */
export function planFiles({ front, divisions, back, annexes, articles }: Outline): FilePlan {
  const plan: FilePlan = { files: {}, contents: [], passages: [] };
  const sectionWriter =
    (clauses: boolean): WriteSection =>
    (id, file, paragraphs) =>
      writeFile(plan, { id, file, paragraphs, articles: clauses });
  const addOuterSection = (
    id: keyof typeof OUTER_LOCATORS,
    paragraphs: readonly SourceParagraph[],
  ) => {
    if (paragraphs.length === 0) return;
    sectionWriter(articles)(id, `${id}.mdx`, paragraphs);
    plan.contents.push({ section: id, locator: OUTER_LOCATORS[id] });
  };
  const addDivisions = (all: readonly Division[], clauses: boolean) =>
    plan.contents.push(...all.map((each) => planDivision(each, TOP_LEVEL, sectionWriter(clauses))));
  if (divisions.length === 0) addOuterSection('text', [...front, ...back]);
  else {
    addOuterSection('opening', front);
    addDivisions(divisions, articles);
    addOuterSection('closing', back);
  }
  for (const annex of annexes) addDivisions([annex], annex.articles);
  return plan;
}

/** The parent of the document's own divisions. */
const TOP_LEVEL = { prefix: '', locator: '' };

type WriteSection = (id: string, file: string, paragraphs: readonly SourceParagraph[]) => void;

function planDivision(
  { slug, locator, body, divisions }: Division,
  above: { prefix: string; locator: string },
  write: WriteSection,
): ContentsEntry {
  const id = above.prefix + slug;
  const name = locatorWithin(above.locator, locator);
  if (divisions.length === 0) {
    write(id, `${id}.mdx`, body);
    return above.prefix === '' ? { section: slug, locator: name } : { id: slug, locator: name };
  }
  write(id, `${id}/index.mdx`, body);
  const within = { prefix: `${id}/`, locator: name };
  const sections = divisions.map((each) => planDivision(each, within, write));
  return { part: slug, locator: name, sections };
}

const MEETING_NUMBERS =
  /[一二三四五六七八九十百]\n[一二三四五六七八九十百]|[0-9０-９]\n[0-9０-９]/u;

/** Joins two locators; numbers that meet are kept apart by a dot: 附件一 and 一 give 附件一·一. */
function locatorWithin(above: string, locator: string): string {
  return above + (MEETING_NUMBERS.test(`${above}\n${locator}`) ? '·' : '') + locator;
}

function writeFile(
  plan: FilePlan,
  section: { id: string; file: string; paragraphs: readonly SourceParagraph[]; articles: boolean },
): void {
  const blocks = section.paragraphs.map((paragraph) => {
    const { mdx, passages } = writeParagraph(paragraph, section.articles);
    const planned = passages.map((passage, i) => ({
      ...passage,
      opensParagraph: i === 0,
      articles: section.articles,
      paragraph,
    }));
    return { mdx, passages: planned };
  });
  plan.files[section.file] = `${blocks.map(({ mdx }) => mdx).join('\n\n')}\n`;
  for (const [i, passage] of blocks.flatMap(({ passages }) => passages).entries()) {
    const n = i + 1;
    plan.passages.push({ id: `${section.id}#p${n}`, section: section.id, n, ...passage });
  }
}
