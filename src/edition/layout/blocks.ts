import type { Document, List, Paragraph, Section } from '../document.ts';
import { layerRunsIn } from './layerRuns.ts';
import { listOf } from '../lists.ts';
import type { Passage, PassageForm } from '../passage.ts';
import { headingIn } from './heading.ts';

/** Passages of one paragraph that are set as one: a heading, a text, or neighbouring items of a list. */
export interface TextBlock {
  form: PassageForm;
  /** Whether it is the heading of its section. */
  heads: boolean;
  /** The list whose items it holds, one a line. */
  list?: List;
  passages: Passage[];
}

/** The blocks of one paragraph in one layer, or a list over several paragraphs; one mark in the margin covers them. */
export interface BlockRun {
  layer: string;
  /** Whether a paragraph of the source begins here. */
  opens: boolean;
  /** Whether the words before it are in the same layer. */
  continues: boolean;
  blocks: TextBlock[];
}

/** Returns the HTML tag of a block in a section whose heading has a level, 1 to 6. */
export function blockTag({ form, heads }: TextBlock, level: number): string {
  if (heads) return `h${level}`;
  return form === 'heading' ? `h${Math.min(6, level + 1)}` : 'p';
}

/** Divides a section into runs by paragraph and layer, and these into headings, texts and lists. */
export function blockRunsIn(document: Document, section: Section): BlockRun[] {
  const heading = headingIn(section);
  const runs: BlockRun[] = [];
  for (const paragraph of section.paragraphs) {
    for (const [index, { layer, passages }] of layerRunsIn(paragraph).entries()) {
      const blocks = blocksOf(document, { form: paragraph.form, passages }, heading);
      const before = runs.at(-1);
      if (index === 0 && before && continuesList(before, layer, blocks)) continue;
      runs.push({ layer, opens: index === 0, continues: before?.layer === layer, blocks });
    }
  }
  return runs.map(withoutSingleItems);
}

/** Adds the items at the beginning of a paragraph to the list that the run before ends with. */
function continuesList(before: BlockRun, layer: string, blocks: TextBlock[]): boolean {
  const list = before.blocks.at(-1);
  const [first, ...others] = blocks;
  if (!first?.list || others.length > 0) return false;
  if (before.layer !== layer || list?.list !== first.list) return false;
  list.passages.push(...first.passages);
  return true;
}

function blocksOf(
  document: Document,
  { form, passages }: Paragraph,
  heading: Passage | undefined,
): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const passage of passages) {
    const heads = passage === heading;
    const list = heads ? undefined : listOf(document, passage)?.list;
    const last = blocks.at(-1);
    if (last && !last.heads && !heads && last.list === list) last.passages.push(passage);
    else blocks.push({ form, heads, list, passages: [passage] });
  }
  return blocks;
}

/** Sets a list's only item in its place as text: the others stand elsewhere. */
function withoutSingleItems(run: BlockRun): BlockRun {
  const blocks: TextBlock[] = [];
  for (const block of run.blocks) {
    const last = blocks.at(-1);
    const isText = !block.list || block.passages.length === 1;
    if (isText && last && !last.list && !last.heads && !block.heads)
      last.passages.push(...block.passages);
    else if (isText) blocks.push({ ...block, list: undefined });
    else blocks.push(block);
  }
  return { ...run, blocks };
}
