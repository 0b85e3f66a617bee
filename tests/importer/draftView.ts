import { parse } from 'yaml';
import { draftOf } from '#importer/draft.ts';
import type { Draft } from '#importer/draft.ts';

/** A draft in the editor's view: its facts, its contents as `address locator`, and the texts of its questions. */
export interface DraftView extends Draft {
  facts: Record<string, unknown>;
  contents: string[];
  questionTexts: string;
}

interface ContentsEntry {
  section?: string;
  id?: string;
  part?: string;
  locator: string;
  sections?: ContentsEntry[];
}

/** Drafts a text given as its paragraphs. */
export function draftOfParagraphs(...paragraphs: string[]): DraftView {
  return draftOfText(`${paragraphs.join('\n\n')}\n`);
}

/** Drafts a received text. */
export function draftOfText(text: string, markup?: 'markdown'): DraftView {
  const draft = draftOf({ text, questions: [], ...(markup ? { markup } : {}) });
  const facts = parse(draft.files['document.yaml']) as { contents: ContentsEntry[] };
  const list = (
    { section, id, part, locator, sections = [] }: ContentsEntry,
    above = '',
  ): string[] => {
    const address = above + (section ?? id ?? part ?? '');
    return [`${address} ${locator}`, ...sections.flatMap((each) => list(each, `${address}/`))];
  };
  const contents = facts.contents.flatMap((entry) => list(entry));
  return {
    ...draft,
    facts,
    contents,
    questionTexts: draft.questions.map((each) => each.text).join('\n'),
  };
}

/** A sentence long enough to make a section of its own. */
export const LONG =
  '各单位要充分认识重要意义，结合实际制定具体方案，明确责任分工，落实工作措施，加强监督检查，建立长效机制，确保各项工作取得实实在在的成效。';
