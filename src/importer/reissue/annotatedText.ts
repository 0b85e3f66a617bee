import type { PassageForm } from '#edition/passage.ts';
import { BREAK } from '#edition/sourceText.ts';
import { tokenizeMdx } from './mdxTokens.ts';

/** A passage as written in its file: its line of MDX, its form, and whether it begins a paragraph. */
export interface MdxPassage {
  /** Id of its section within the document, and its number there. */
  section: string;
  n: number;
  locator: string;
  form: PassageForm;
  opensParagraph: boolean;
  mdx: string;
}

/** A passage with its range in the annotated text. */
export interface AnnotatedPassage extends MdxPassage {
  from: number;
  to: number;
}

/** The source text of a document, each character annotated with its token, passage and layer tags. */
export interface AnnotatedText {
  text: string;
  passages: AnnotatedPassage[];
  tokens: { at: number; mdx: string; source: string }[];
  /** The tags of layers around words. */
  spans: { open: string; close: string }[];
  /** The index of every character's token, passage and span; -1 for none, as at a paragraph break. */
  tokenIndex: number[];
  passageIndex: number[];
  spanIndex: number[];
}

/** Builds the annotated text of passages in order. */
export function annotateText(passages: readonly MdxPassage[]): AnnotatedText {
  const annotated: AnnotatedText = {
    text: '',
    passages: [],
    tokens: [],
    spans: [],
    tokenIndex: [],
    passageIndex: [],
    spanIndex: [],
  };
  let span = -1;
  for (const written of passages) {
    if (written.opensParagraph) span = -1;
    if (written.opensParagraph && annotated.text !== '') appendText(annotated, BREAK, -1, -1, -1);
    const from = annotated.text.length;
    for (const { kind, mdx, source } of tokenizeMdx(withoutHeadingMarks(written))) {
      if (kind === 'open') span = openSpan(annotated, mdx);
      else if (kind === 'close') span = -1;
      else {
        annotated.tokens.push({ at: annotated.text.length, mdx, source });
        appendText(annotated, source, annotated.tokens.length - 1, annotated.passages.length, span);
      }
    }
    annotated.passages.push({ ...written, from, to: annotated.text.length });
  }
  return annotated;
}

function withoutHeadingMarks({ form, mdx }: MdxPassage): string {
  return form === 'title' || form === 'heading' ? mdx.replace(/^#{1,2}\s+/u, '') : mdx;
}

function openSpan({ spans }: AnnotatedText, open: string): number {
  const name = /^<(\w+)/u.exec(open)?.[1];
  if (!name) throw new Error(`No tag name in ${open}`);
  spans.push({ open, close: `</${name}>` });
  return spans.length - 1;
}

function appendText(
  annotated: AnnotatedText,
  words: string,
  token: number,
  passage: number,
  span: number,
): void {
  annotated.text += words;
  for (let i = 0; i < words.length; i += 1) {
    annotated.tokenIndex.push(token);
    annotated.passageIndex.push(passage);
    annotated.spanIndex.push(span);
  }
}
