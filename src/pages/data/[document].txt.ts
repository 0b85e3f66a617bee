/** The texts of a document: as edited, as received, and as earlier issues had it. */
import type { APIRoute } from 'astro';
import { BYTE_ORDER_MARK, plainText } from '#exports/plainText.ts';
import { currentLibrary } from '#library/current.ts';

export function getStaticPaths() {
  const { documents, sources, earlier } = currentLibrary();
  return documents.flatMap((document) => {
    const { id } = document;
    const source = sources[id];
    if (source === undefined) throw new Error(`${id}: the library has no source of it`);
    const issues = earlier?.[id] ?? [];
    return [
      textAt(id, BYTE_ORDER_MARK + plainText(document)),
      textAt(`${id}.source`, source),
      ...issues.map((text, i) => textAt(`${id}.earlier-${i + 1}`, text)),
    ];
  });
}

function textAt(document: string, text: string) {
  return { params: { document }, props: { text } };
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
