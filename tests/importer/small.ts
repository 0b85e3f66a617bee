import { parse } from 'yaml';
import { draftOf } from '#importer/draft.ts';
import type { Draft } from '#importer/draft.ts';

/** A draft as an editor looks at it: its facts, its contents as `address locator`, and what is asked. */
export interface Seen extends Draft {
  facts: Record<string, unknown>;
  contents: string[];
  asked: string;
}

interface Entry {
  section?: string;
  id?: string;
  part?: string;
  locator: string;
  sections?: Entry[];
}

/** The draft of a text given as its paragraphs. */
export function seen(...paragraphs: string[]): Seen {
  return seenOf(`${paragraphs.join('\n\n')}\n`);
}

/** The draft of a text as received. */
export function seenOf(text: string, markup?: 'markdown'): Seen {
  const draft = draftOf({ text, questions: [], ...(markup ? { markup } : {}) });
  const facts = parse(draft.files['document.yaml'] ?? '') as { contents: Entry[] };
  const list = ({ section, id, part, locator, sections = [] }: Entry, above = ''): string[] => {
    const address = above + (section ?? id ?? part ?? '');
    return [`${address} ${locator}`, ...sections.flatMap((each) => list(each, `${address}/`))];
  };
  const contents = facts.contents.flatMap((entry) => list(entry));
  return { ...draft, facts, contents, asked: draft.questions.map((each) => each.text).join('\n') };
}

/** A sentence long enough that a section of it is worth a page. */
export const LONG =
  '各单位要充分认识重要意义，结合实际制定具体方案，明确责任分工，落实工作措施，加强监督检查，建立长效机制，确保各项工作取得实实在在的成效。';
