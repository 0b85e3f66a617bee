import type { Form } from '#edition/passage.ts';
import { BREAK } from '#edition/sourceText.ts';
import { piecesOf } from './mdxTokens.ts';

/** A passage as it is written: its line of MDX, its form, and whether it begins a paragraph. */
export interface WrittenPassage {
  /** Id of its section within the document, and its number there. */
  section: string;
  n: number;
  locator: string;
  form: Form;
  opens: boolean;
  mdx: string;
}

/** A passage within a stream. */
export interface StreamPassage extends WrittenPassage {
  from: number;
  to: number;
}

/** A text as its source has it, with what the edition makes of every character. */
export interface Stream {
  text: string;
  passages: StreamPassage[];
  tokens: { at: number; mdx: string; source: string }[];
  /** The tags around words: those of a layer. */
  spans: { open: string; close: string }[];
  /** For every character the index of its token, passage and span; -1 for none, as for the break between paragraphs. */
  token: number[];
  passage: number[];
  span: number[];
}

/** The stream of passages in order. */
export function streamOf(passages: readonly WrittenPassage[]): Stream {
  const stream: Stream = {
    text: '',
    passages: [],
    tokens: [],
    spans: [],
    token: [],
    passage: [],
    span: [],
  };
  let span = -1;
  for (const written of passages) {
    if (written.opens) span = -1;
    if (written.opens && stream.text !== '') add(stream, BREAK, -1, -1, -1);
    const from = stream.text.length;
    for (const { kind, mdx, source } of piecesOf(bare(written))) {
      if (kind === 'open') span = openSpan(stream, mdx);
      else if (kind === 'close') span = -1;
      else {
        stream.tokens.push({ at: stream.text.length, mdx, source });
        add(stream, source, stream.tokens.length - 1, stream.passages.length, span);
      }
    }
    stream.passages.push({ ...written, from, to: stream.text.length });
  }
  return stream;
}

function bare({ form, mdx }: WrittenPassage): string {
  return form === 'title' || form === 'heading' ? mdx.replace(/^#{1,2}\s+/u, '') : mdx;
}

function openSpan({ spans }: Stream, open: string): number {
  const [, name = ''] = /^<(\w+)/u.exec(open) ?? [];
  spans.push({ open, close: `</${name}>` });
  return spans.length - 1;
}

function add(stream: Stream, words: string, token: number, passage: number, span: number): void {
  stream.text += words;
  for (let i = 0; i < words.length; i += 1) {
    stream.token.push(token);
    stream.passage.push(passage);
    stream.span.push(span);
  }
}
