import type { PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { OWN_LAYER } from '#edition/layer.ts';
import type { Layer } from '#edition/layer.ts';
import type { Segment } from '#edition/passage.ts';
import type { Problem } from '#edition/problem.ts';
import { actOfTag, isLayerTag, layerOfTag } from './tags.ts';
import type { TagProblem } from './tags.ts';

/** One line of MDX: the segments of one passage. */
export interface ParsedLine {
  line: number;
  segments: Segment[];
}

/** The lines of a paragraph, with every problem found in them. */
export interface ParsedLines {
  lines: ParsedLine[];
  problems: Problem[];
}

interface ReadContext {
  file: string;
  layers: readonly Layer[];
  parsed: ParsedLines;
  /** The last of the parsed lines, to which text is added. */
  current: ParsedLine;
}

/** Reads the lines of one paragraph, each with its segments, layers and editorial acts. */
export function readLines(
  nodes: readonly PhrasingContent[],
  first: number,
  file: string,
  layers: readonly Layer[],
): ParsedLines {
  const current: ParsedLine = { line: first, segments: [] };
  const parsed: ParsedLines = { lines: [current], problems: [] };
  const context: ReadContext = { file, layers, parsed, current };
  for (const node of nodes) readNode(node, OWN_LAYER, context);
  return parsed;
}

function readNode(node: PhrasingContent, layer: string, context: ReadContext): void {
  if (node.type === 'text') readText(node.value, layer, context);
  else if (node.type === 'mdxJsxTextElement') readTag(node, layer, context);
  else {
    report(context, node.position?.start.line, {
      message: `正文里不能有 Markdown 记号（${node.type}）`,
      mend: '去掉这一处的 *、_、[ ]、` 或 { }；正文只能是原文的字',
    });
  }
}

function readText(value: string, layer: string, context: ReadContext): void {
  for (const [index, text] of value.split('\n').entries()) {
    if (index > 0) startLine(context);
    if (text !== '') context.current.segments.push({ layer, text, source: text });
  }
}

function startLine(context: ReadContext): void {
  context.current = { line: context.current.line + 1, segments: [] };
  context.parsed.lines.push(context.current);
}

function readTag(tag: MdxJsxTextElement, layer: string, context: ReadContext): void {
  const line = tag.position?.start.line;
  if (!isLayerTag(tag)) {
    const act = actOfTag(tag, layer);
    if ('message' in act) report(context, line, act);
    else context.current.segments.push(act);
    return;
  }
  const inner = layerOfTag(tag, context.layers);
  if (typeof inner !== 'string') {
    report(context, line, inner);
  } else if (layer !== OWN_LAYER) {
    report(context, line, {
      message: `<${tag.name}> 套在另一个人的话里`,
      mend: '先闭合外层标签，再开内层',
    });
  } else {
    for (const child of tag.children) readNode(child, inner, context);
  }
}

function report(context: ReadContext, line: number | undefined, problem: TagProblem): void {
  context.parsed.problems.push({ file: context.file, line, ...problem });
}
