/** The scripts, and the pack data of every document. */
import type { APIRoute } from 'astro';
import { scripts } from 'virtual:scripts';
import { allPackData } from '../_files.ts';

export function getStaticPaths() {
  const files = [
    ...Object.values(scripts).flatMap(({ file, code }) => (file ? [[file, code] as const] : [])),
    ...allPackData().files,
  ];
  return files.map(([path, content]) => ({
    params: { file: path.replace('assets/', '') },
    props: { content },
  }));
}

export const GET: APIRoute<{ content: string }> = ({ props }) =>
  new Response(props.content, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
