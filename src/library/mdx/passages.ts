import type { PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { OWN } from '#edition/layer.ts';
import type { Layer } from '#edition/layer.ts';
import type { Segment } from '#edition/passage.ts';
import type { Problem } from '#edition/problem.ts';
import { actOfTag, isLayerTag, layerOfTag } from './tags.ts';
import type { Fault } from './tags.ts';

/** One line of MDX: one passage before it has a place. */
export interface Line {
  line: number;
  segments: Segment[];
}

/** What reading a paragraph gives: its lines, and every fault met on the way. */
export interface Reading {
  lines: Line[];
  problems: Problem[];
}

interface Context {
  file: string;
  layers: readonly Layer[];
  reading: Reading;
}

/** The lines of one paragraph, each with its segments, layers and editorial acts. */
export function readLines(
  nodes: readonly PhrasingContent[],
  first: number,
  file: string,
  layers: readonly Layer[],
): Reading {
  const reading: Reading = { lines: [{ line: first, segments: [] }], problems: [] };
  for (const node of nodes) readNode(node, OWN, { file, layers, reading });
  return reading;
}

function readNode(node: PhrasingContent, layer: string, context: Context): void {
  if (node.type === 'text') readText(node.value, layer, context.reading.lines);
  else if (node.type === 'mdxJsxTextElement') readTag(node, layer, context);
  else {
    report(context, node.position?.start.line, {
      message: `正文里不能有 Markdown 记号（${node.type}）`,
      mend: '去掉这一处的 *、_、[ ]、` 或 { }；正文只能是原文的字',
    });
  }
}

function readText(text: string, layer: string, lines: Line[]): void {
  const [head = '', ...tail] = text.split('\n');
  addText(lines, head, layer);
  for (const next of tail) {
    lines.push({ line: (lines.at(-1)?.line ?? 0) + 1, segments: [] });
    addText(lines, next, layer);
  }
}

function addText(lines: Line[], text: string, layer: string): void {
  if (text !== '') lines.at(-1)?.segments.push({ layer, text, source: text });
}

function readTag(tag: MdxJsxTextElement, layer: string, context: Context): void {
  const line = tag.position?.start.line;
  if (!isLayerTag(tag)) {
    const act = actOfTag(tag, layer);
    if ('message' in act) report(context, line, act);
    else context.reading.lines.at(-1)?.segments.push(act);
    return;
  }
  const inner = layerOfTag(tag, context.layers);
  if (typeof inner !== 'string') {
    report(context, line, inner);
  } else if (layer !== OWN) {
    report(context, line, {
      message: `<${tag.name}> 套在另一个话语层里`,
      mend: '先闭合外层标签，再开内层',
    });
  } else {
    for (const child of tag.children) readNode(child, inner, context);
  }
}

function report(context: Context, line: number | undefined, fault: Fault): void {
  context.reading.problems.push({ file: context.file, line, ...fault });
}
