import type { Layer } from './layer.ts';
import type { Markup } from './markup.ts';
import type { Form, Passage } from './passage.ts';
import { readingText } from './passage.ts';

/** A paragraph of the source: its passages run on without a break. */
export interface Paragraph {
  form: Form;
  passages: Passage[];
}

/** The unit that gets a page (章节). */
export interface Section {
  /** Path within the document, e.g. `speech/1`; a part's own heading has the part's id. */
  id: string;
  part: string | null;
  /** What a person calls it, e.g. 讲话（一）. */
  locator: string;
  paragraphs: Paragraph[];
}

/** A division of a document that has sections, or parts of its own (部分). */
export interface Part {
  /** Path within the document; a part of a part has its parent's id before its own, e.g. `b1/c3`. */
  id: string;
  name: string;
}

/** A place worth a door on the home page: a section, and what to call it there. */
export interface Door {
  section: string;
  name: string;
}

/** What the text itself says a list counts. */
export interface Claim {
  /** Passage id within the document, e.g. `congress/report#p3`. */
  at: string;
  /** The words that say it, e.g. 从8个方面. */
  words: string;
  count: number;
}

/** An enumeration in the text (列举). */
export interface List {
  id: string;
  name: string;
  /** What a locator of its items starts with, e.g. 部署; absent when items keep their section's locator. */
  locator?: string;
  claim?: Claim;
  /** Passage ids within the document. */
  items: string[];
  /** Where in document.yaml the list is declared. */
  line: number;
}

/** A stretch of words that both issues have, that only the earlier had, or that only the present one has. */
export interface Stretch {
  kind: 'kept' | 'gone' | 'new';
  text: string;
}

/** What a re-issue changed at one passage; or, where whole words between two passages went, behind which. */
export interface Change {
  passage: Pick<Passage, 'document' | 'section' | 'n' | 'locator' | 'paged'>;
  /** Whether the words stood between this passage and the next, in no passage of the present issue. */
  behind: boolean;
  stretches: Stretch[];
}

/** An issue of a document that another one has replaced, with everything in which the present one differs from it. */
export interface EarlierIssue {
  file: string;
  sha256: string;
  /** When it was replaced, in the editor's or the issuer's words. */
  replaced: string;
  /** Passages that were published with it and are no more: id within the document → the words that stood there. */
  gone: Record<string, string>;
  changes: Change[];
}

/** The smallest unit of a document that has a page of its own. */
export const PAGES = ['passage', 'section'] as const;
/** One of the {@link PAGES}. */
export type Pages = (typeof PAGES)[number];

/** One issued text (文件) with everything the site says about it. */
export interface Document {
  id: string;
  name: string;
  issuer: string;
  /** 发文字号 and 成文日期 in the words of the text, where it gives them. */
  number?: string;
  dated?: string;
  source: { file: string; sha256: string; markup?: Markup };
  /** What gets a page of its own besides the sections: every passage, unless `section` is said. */
  pages?: Pages;
  layers: Layer[];
  parts: Part[];
  doors: Door[];
  sections: Section[];
  lists: List[];
  /** What the source does not give, in words for the edition page. */
  absent: string[];
  /** Issues that the present one replaced, the latest first. */
  earlier?: EarlierIssue[];
}

/** Up to so many characters a document that has no page per passage is still read whole on one page. */
const WHOLE = 20_000;

/** Whether the document's own page gives its whole text; else it gives an outline that leads to the sections. */
export function readsWhole(document: Document): boolean {
  if (document.pages !== 'section') return true;
  const texts = passagesOf(document).map(({ segments }) => readingText(segments).length);
  return texts.reduce((sum, length) => sum + length, 0) <= WHOLE;
}

/** Every passage of a section in order. */
export function passagesIn(section: Section): Passage[] {
  return section.paragraphs.flatMap((paragraph) => paragraph.passages);
}

/** Every passage of a document in order. */
export function passagesOf(document: Document): Passage[] {
  return document.sections.flatMap(passagesIn);
}

/** The layer with this id. @throws if the document has none */
export function layerWith(document: Document, id: string): Layer {
  const layer = document.layers.find((candidate) => candidate.id === id);
  if (!layer) throw new Error(`no layer ${id} in ${document.id}`);
  return layer;
}

/** The passage that has this form, if the document has one. */
export function passageOfForm({ sections }: Document, form: Form): Passage | undefined {
  // Asked for every passage of a document: the letterhead and the title stand at its beginning.
  for (const { paragraphs } of sections) {
    const found = paragraphs.find((paragraph) => paragraph.form === form);
    if (found) return found.passages.find((passage) => passage.form === form);
  }
  return undefined;
}

/** What a section is called on its own page: a part's heading by the part, others by their locator. */
export function sectionName(document: Document, section: Section): string {
  return document.parts.find(({ id }) => id === section.id)?.name ?? section.locator;
}
