/** The icon for home screens and chat cards: the editor's own, or the drawn one. */
import type { APIRoute } from 'astro';
import { iconPng } from '#exports/icon.ts';
import { currentLibrary } from '#library/current.ts';

/** Pixels, as large as any home screen asks for. */
const SIDE = 512;

export const GET: APIRoute = () => {
  const { icon, site } = currentLibrary();
  return new Response(icon ?? iconPng(site.colours.accent, SIDE), {
    headers: { 'content-type': 'image/png' },
  });
};
