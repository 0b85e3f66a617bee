/** The bundle of Pagefind, for programs that know it. */
import type { APIRoute } from 'astro';
import { allPagefindFiles } from '../_files.ts';

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export async function getStaticPaths() {
  return [...(await allPagefindFiles())].map(([path, content]) => ({
    params: { file: path.replace('pagefind/', '') },
    props: { content },
  }));
}

export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props, params }) => {
  const [, ending = ''] = /\.(\w+)$/u.exec(params['file'] ?? '') ?? [];
  const type = TYPES[ending] ?? 'application/octet-stream';
  return new Response(props.content, { headers: { 'content-type': type } });
};
