/** The files of the site's own search: texts, names and tables, and for a large library an index of pairs. */
import type { APIRoute } from 'astro';
import { allSearchFiles } from '../_files.ts';

export async function getStaticPaths() {
  const { files } = await allSearchFiles();
  return [...files].map(([path, content]) => ({
    params: { file: path.replace('search-data/', '') },
    props: { content },
  }));
}

export const GET: APIRoute<{ content: string | Uint8Array<ArrayBuffer> }> = ({ props, params }) =>
  new Response(props.content, {
    headers: {
      'content-type': params['file']?.endsWith('.js')
        ? 'text/javascript; charset=utf-8'
        : 'application/octet-stream',
    },
  });
