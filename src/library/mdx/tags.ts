import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { layerId } from '#edition/layer.ts';
import type { Layer, Mode } from '#edition/layer.ts';
import type { PassageForm, Segment } from '#edition/passage.ts';
import type { Problem } from '#edition/problem.ts';
import { pageNumberOf } from '#edition/pageNumber.ts';
import { BREAK } from '#edition/sourceText.ts';

/** A problem with a tag or mark in the text, before its file and line are known. */
export type TagProblem = Pick<Problem, 'message' | 'mend'>;

const MODE_OF_TAG: ReadonlyMap<string, Mode> = new Map([
  ['Relay', 'relay'],
  ['Quote', 'quote'],
  ['Summary', 'summary'],
]);
const FORM_OF_TAG: ReadonlyMap<string, PassageForm> = new Map([
  ['Letterhead', 'letterhead'],
  ['Addressee', 'addressee'],
]);

const ATTRIBUTE_OF_TAG: ReadonlyMap<string, string> = new Map([
  ['Relay', 'of'],
  ['Quote', 'of'],
  ['Summary', 'of'],
  ['Correction', 'source'],
  ['Page', 'source'],
]);

/** Returns the form that a wrapping tag gives its paragraph: `<Letterhead>` or `<Addressee>`, without attributes. */
export function formOfTag(tag: MdxJsxTextElement): PassageForm | undefined {
  return tag.attributes.length === 0 ? FORM_OF_TAG.get(tag.name ?? '') : undefined;
}

/** Tells whether a tag opens a layer: `<Relay>`, `<Quote>`, `<Summary>`. */
export function isLayerTag(tag: MdxJsxTextElement): boolean {
  return MODE_OF_TAG.has(tag.name ?? '');
}

/** Returns the id of the layer that a tag opens, or the problem with the tag. */
export function layerOfTag(tag: MdxJsxTextElement, layers: readonly Layer[]): string | TagProblem {
  const problem = attributeProblem(tag);
  if (problem) return problem;
  const mode = MODE_OF_TAG.get(tag.name ?? '');
  const id = mode && layerId(mode, attribute(tag, 'of'));
  if (id && layers.some((layer) => layer.id === id)) return id;
  const known = layers
    .filter((layer) => layer.of !== undefined)
    .flatMap(({ mode: other, of }) => tagsOf(other).map((name) => `${name} of="${of}"`));
  return {
    message: `没有写明是谁的话：<${tag.name} of="${attribute(tag, 'of') ?? ''}">`,
    mend: `本文件可用：${known.join('、')}；先写进 document.yaml 的 layers`,
  };
}

/** Returns the editorial act of a `<Join />`, `<Page source="…" />` or `<Correction source="…">`, or the problem. */
export function actOfTag(tag: MdxJsxTextElement, layer: string): Segment | TagProblem {
  const problem = attributeProblem(tag);
  if (problem) return problem;
  if (tag.name === 'Join') {
    return tag.children.length === 0
      ? { layer, text: '', source: BREAK, act: 'join' }
      : { message: '<Join /> 里不能有文字', mend: '写成自闭合的 <Join />' };
  }
  const source = attribute(tag, 'source');
  if (tag.name === 'Page') {
    // Anything but a page number would be text lost from the edition.
    return source !== undefined && pageNumberOf(source) !== null && tag.children.length === 0
      ? { layer, text: '', source: BREAK + source, act: 'page' }
      : { message: '<Page> 写的不是页码', mend: '写成自闭合的 <Page source="— 1 —" />' };
  }
  if (tag.name !== 'Correction') return misplacedTag(tag);
  const text = plainText(tag);
  if (source === undefined || text === null || text === '') {
    return {
      message: '<Correction> 缺少原文或改文',
      mend: '写成 <Correction source="原文">改文</Correction>',
    };
  }
  if (source === text) {
    return { message: `<Correction> 前后相同，都是“${text}”`, mend: '删去标签，只留文字' };
  }
  return { layer, text, source, act: 'correction' };
}

function misplacedTag(tag: MdxJsxTextElement): TagProblem {
  if (FORM_OF_TAG.has(tag.name ?? '')) {
    return {
      message: `<${tag.name}> 没有独占一段`,
      mend: `前后各空一行，整段写成 <${tag.name}>…</${tag.name}>`,
    };
  }
  return {
    message: `未知的标签 <${tag.name ?? ''}>`,
    mend: '可用的标签：Relay、Quote、Summary、Join、Page、Correction、Letterhead、Addressee',
  };
}

/** Reports a misspelt or computed attribute, which would otherwise be ignored silently. */
function attributeProblem(tag: MdxJsxTextElement): TagProblem | undefined {
  const name = tag.name ?? '';
  const known = ATTRIBUTE_OF_TAG.get(name);
  if (known === undefined && name !== 'Join' && !FORM_OF_TAG.has(name)) return undefined;
  const wrong = tag.attributes.find(
    (each) =>
      each.type !== 'mdxJsxAttribute' || each.name !== known || typeof each.value !== 'string',
  );
  if (!wrong && tag.attributes.length < 2) return undefined;
  return {
    message: `<${tag.name}> 的属性写法有误`,
    mend: known
      ? `只写 ${known}="…"，值用引号`
      : `只写 ${name === 'Join' ? '<Join />' : `<${name}>…</${name}>`}`,
  };
}

function tagsOf(mode: Mode): string[] {
  return [...MODE_OF_TAG].flatMap(([name, its]) => (its === mode ? [name] : []));
}

function attribute(tag: MdxJsxTextElement, name: string): string | undefined {
  for (const candidate of tag.attributes) {
    if (candidate.type !== 'mdxJsxAttribute' || candidate.name !== name) continue;
    if (typeof candidate.value === 'string') return candidate.value;
  }
  return undefined;
}

function plainText(tag: MdxJsxTextElement): string | null {
  const [child, ...rest] = tag.children;
  if (rest.length > 0 || (child && child.type !== 'text')) return null;
  return child?.value ?? '';
}
