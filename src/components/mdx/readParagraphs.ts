import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { OWN_LAYER, layerId } from '#edition/layer.ts';
import type { Mode } from '#edition/layer.ts';
import type { ActKind, PassageForm, Segment } from '#edition/passage.ts';
import { BREAK } from '#edition/sourceText.ts';

type Node = DefaultTreeAdapterMap['childNode'];
type Element = DefaultTreeAdapterMap['element'];

/** A paragraph of rendered MDX. */
interface RenderedParagraph {
  form: PassageForm;
  passages: RenderedPassage[];
}

interface RenderedPassage {
  n: number;
  segments: Segment[];
}

const FORMS: Record<string, PassageForm> = {
  h1: 'title',
  h2: 'heading',
  p: 'text',
  letterhead: 'letterhead',
  addressee: 'addressee',
};
const MODES: Record<string, Mode> = { relay: 'relay', quote: 'quote', summarised: 'summary' };
const ACTS: Record<string, ActKind> = { join: 'join', page: 'page', correction: 'correction' };

/**
 * Reads the paragraphs of a section that was rendered with `sectionComponents`. MDX takes a paragraph that holds tags
 * alone for these tags, so that each of them is a passage.
 */
export function readParagraphs(html: string): RenderedParagraph[] {
  const paragraphs: RenderedParagraph[] = [];
  let n = 0;
  for (const block of parseFragment(html).childNodes.filter(isElement)) {
    const form = FORMS[block.tagName];
    const lines = linesOf(form ? block.childNodes : [block]);
    const passages = lines.map((segments) => {
      n += 1;
      return { n, segments };
    });
    paragraphs.push({ form: form ?? 'text', passages });
  }
  return paragraphs;
}

function linesOf(nodes: readonly Node[]): Segment[][] {
  const lines: Segment[][] = [[]];
  for (const node of nodes) addNode(node, OWN_LAYER, lines);
  return lines;
}

function addNode(node: Node, layer: string, lines: Segment[][]): void {
  if ('value' in node) addText(node.value, layer, lines);
  if (!isElement(node)) return;
  const act = ACTS[node.tagName];
  if (act) lines.at(-1)?.push(actOf(node, act, layer));
  else for (const child of node.childNodes) addNode(child, layerIn(node), lines);
}

function addText(value: string, layer: string, lines: Segment[][]): void {
  for (const [index, text] of value.split('\n').entries()) {
    if (index > 0) lines.push([]);
    if (text !== '') lines.at(-1)?.push({ layer, text, source: text });
  }
}

function actOf(element: Element, act: ActKind, layer: string): Segment {
  const source = attributeOf(element, 'source') ?? '';
  const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  return { layer, text, source: act === 'correction' ? source : BREAK + source, act };
}

function layerIn(element: Element): string {
  const mode = MODES[element.tagName];
  if (!mode) throw new Error(`<${element.tagName}> is no tag of a section`);
  return layerId(mode, attributeOf(element, 'of'));
}

function attributeOf({ attrs }: Element, sought: string): string | undefined {
  return attrs.find(({ name }) => name === sought)?.value;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}
