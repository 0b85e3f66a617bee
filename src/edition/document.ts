import type { Layer } from './layer.ts';
import type { Markup } from './markup.ts';
import type { PassageForm, Passage } from './passage.ts';
import { readingText } from './passage.ts';

/** A paragraph of the source: its passages run on without a break. */
export interface Paragraph {
  form: PassageForm;
  passages: Passage[];
}

/** The unit that gets a page (章节). */
export interface Section {
  /** Path within the document, e.g. `speech/1`; a part's own heading has the part's id. */
  id: string;
  part: string | null;
  /** The name a person points at it by, e.g. 讲话（一）. */
  locator: string;
  /** Earlier names of the kind, by which citations printed before still lead here. */
  former?: string[];
  paragraphs: Paragraph[];
}

/** A division of a document that has sections, or parts of its own (部分). */
export interface Part {
  /** Path within the document; a part of a part has its parent's id before its own, e.g. `b1/c3`. */
  id: string;
  name: string;
  /** The measure word of its sections in the editor's words, e.g. 点; absent where they are not counted. */
  counter?: string;
}

/** A link on the home page to a section, with the name shown there. */
export interface HomeLink {
  section: string;
  name: string;
}

/** The number of items that the text itself states for a list. */
export interface StatedCount {
  /** Passage id within the document, e.g. `congress/report#p3`. */
  at: string;
  /** The words that state it, e.g. 从8个方面. */
  words: string;
  count: number;
}

/** An enumeration in the text (分项清单). */
export interface List {
  id: string;
  name: string;
  /** The beginning of its items' locators, e.g. 部署; absent when items keep their section's locator. */
  locator?: string;
  claim?: StatedCount;
  /** Passage ids within the document. */
  items: string[];
  /** The line of document.yaml that declares the list. */
  line: number;
}

/** Words that both issues have, that only the earlier one had, or that only the present one has. */
export interface DiffSegment {
  kind: 'kept' | 'gone' | 'new';
  text: string;
}

/** The words that a re-issue changed in one passage or, where a whole passage was removed, after it. */
export interface PassageChange {
  passage: Pick<Passage, 'document' | 'section' | 'n' | 'locator' | 'paged'>;
  /** Whether the words stood between this passage and the next, in no passage of the present issue. */
  behind: boolean;
  stretches: DiffSegment[];
}

/** An issue of a document that was replaced, with every difference of the present issue from it. */
export interface EarlierIssue {
  file: string;
  sha256: string;
  /** The date of its replacement, in the editor's or the issuer's words. */
  replaced: string;
  /** Withdrawn passages that were published with it: id within the document → their words. */
  gone: Record<string, string>;
  changes: PassageChange[];
}

/** A document by which a reader's browser finds what is new: id, name, and a digest of its words with who says them. */
export type DocumentEntry = readonly [id: string, name: string, digest: string];

/** The file from which a source was read: its name and hash, what read it, and what is in it and not in the source. */
export interface ReceivedFile {
  name: string;
  sha256: string;
  read: string;
  leftOut?: string[];
}

/** The possible smallest units of a document that have a page of their own. */
export const PAGE_UNITS = ['passage', 'section'] as const;
/** One of the {@link PAGE_UNITS}. */
export type PageUnit = (typeof PAGE_UNITS)[number];

/** One issued text (文件) with everything the site says about it. */
export interface Document {
  id: string;
  name: string;
  issuer: string;
  /** 发文字号 and 成文日期 in the words of the text, where it gives them. */
  number?: string;
  dated?: string;
  /** Whether its passages are located by its articles, as those of a law. */
  articles?: boolean;
  source: { file: string; sha256: string; markup?: Markup; received?: ReceivedFile };
  /** Whether passages have pages too (`passage`, the default) or only sections (`section`). */
  pages?: PageUnit;
  layers: Layer[];
  parts: Part[];
  doors: HomeLink[];
  sections: Section[];
  lists: List[];
  /** Facts that the source does not give, in words for the edition page. */
  absent: string[];
  /** Issues that the present one replaced, the latest first. */
  earlier?: EarlierIssue[];
}

/** The most characters with which a document without passage pages still shows its full text on one page. */
const FULL_TEXT_LIMIT = 20_000;

/** Tells whether the document's own page shows the full text; otherwise it shows an outline of the sections. */
export function showsFullText(document: Document): boolean {
  if (document.pages !== 'section') return true;
  const texts = passagesOf(document).map(({ segments }) => readingText(segments).length);
  return texts.reduce((sum, length) => sum + length, 0) <= FULL_TEXT_LIMIT;
}

/** Returns every passage of a section in order. */
export function passagesIn(section: Section): Passage[] {
  return section.paragraphs.flatMap((paragraph) => paragraph.passages);
}

/** Returns the first passage of a section. @throws Error when it has none */
export function firstPassageIn(section: Section): Passage {
  const [first] = passagesIn(section);
  if (!first) throw new Error(`section ${section.id} has no passage`);
  return first;
}

/** Returns every passage of a document in order. */
export function passagesOf(document: Document): Passage[] {
  return document.sections.flatMap(passagesIn);
}

/** Returns the layer with this id. @throws if the document has none */
export function layerById(document: Document, id: string): Layer {
  const layer = document.layers.find((candidate) => candidate.id === id);
  if (!layer) throw new Error(`no layer ${id} in ${document.id}`);
  return layer;
}

/** Finds the first passage of this form. */
export function passageOfForm({ sections }: Document, form: PassageForm): Passage | undefined {
  // Called once per passage of a document; the search ends early because letterhead and title come first.
  for (const { paragraphs } of sections) {
    const found = paragraphs.find((paragraph) => paragraph.form === form);
    if (found) return found.passages.find((passage) => passage.form === form);
  }
  return undefined;
}

/** Returns the title of a section's page: the part's name for a part's heading, else the section's locator. */
export function sectionName(document: Document, section: Section): string {
  return document.parts.find(({ id }) => id === section.id)?.name ?? section.locator;
}
