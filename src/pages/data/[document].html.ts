/** A document's text and search in one file. */
import type { APIRoute } from 'astro';
import { codeOf } from '#components/script/sources.ts';
import type { Document } from '#edition/document.ts';
import { singlePage } from '#exports/singleFile.ts';
import { allNames, documentStaticPaths, theSite } from '../_library.ts';

export const getStaticPaths = documentStaticPaths;

export const GET: APIRoute<{ document: Document }> = ({ props }) =>
  new Response(singlePage(props.document, theSite(), codeOf('single'), allNames()), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
