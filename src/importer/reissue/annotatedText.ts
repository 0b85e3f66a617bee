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
  tokens: Token[];
  spans: Span[];
  /** The token, passage and span of every character; undefined for none, as at a paragraph break. */
  tokenOf: (Token | undefined)[];
  passageOf: (AnnotatedPassage | undefined)[];
  spanOf: (Span | undefined)[];
}

/** A piece of MDX with the source text that it stands for, and where that begins. */
export interface Token {
  at: number;
  mdx: string;
  source: string;
}

/** The tags of a layer around words. */
export interface Span {
  open: string;
  close: string;
}

/** Builds the annotated text of passages in order. */
export function annotateText(passages: readonly MdxPassage[]): AnnotatedText {
  const annotated: AnnotatedText = {
    text: '',
    passages: [],
    tokens: [],
    spans: [],
    tokenOf: [],
    passageOf: [],
    spanOf: [],
  };
  let span: Span | undefined;
  for (const written of passages) {
    if (written.opensParagraph && annotated.text !== '') appendText(annotated, BREAK);
    span = appendPassage(annotated, written, span);
  }
  return annotated;
}

/** Appends a passage that begins within the tags `span`; returns the tags that are still open at its end. */
function appendPassage(
  annotated: AnnotatedText,
  written: MdxPassage,
  span: Span | undefined,
): Span | undefined {
  const from = annotated.text.length;
  const passage = { ...written, from, to: from };
  annotated.passages.push(passage);
  let open = span;
  for (const { kind, mdx, source } of tokenizeMdx(withoutHeadingMarks(written))) {
    if (kind === 'open') open = openSpan(annotated, mdx);
    else if (kind === 'close') open = undefined;
    else {
      const token = { at: annotated.text.length, mdx, source };
      annotated.tokens.push(token);
      appendText(annotated, source, token, passage, open);
    }
  }
  passage.to = annotated.text.length;
  return open;
}

function withoutHeadingMarks({ form, mdx }: MdxPassage): string {
  return form === 'title' || form === 'heading' ? mdx.replace(/^#{1,2}\s+/u, '') : mdx;
}

function openSpan({ spans }: AnnotatedText, open: string): Span {
  const name = /^<(\w+)/u.exec(open)?.[1];
  if (!name) throw new Error(`No tag name in ${open}`);
  const span = { open, close: `</${name}>` };
  spans.push(span);
  return span;
}

function appendText(
  annotated: AnnotatedText,
  words: string,
  token?: Token,
  passage?: AnnotatedPassage,
  span?: Span,
): void {
  annotated.text += words;
  for (let i = 0; i < words.length; i += 1) {
    annotated.tokenOf.push(token);
    annotated.passageOf.push(passage);
    annotated.spanOf.push(span);
  }
}
