/** The icon that is drawn in the colours of the site. */
import type { APIRoute } from 'astro';
import { iconSvg } from '#exports/icon.ts';
import { theSite } from './_library.ts';

export const GET: APIRoute = () =>
  new Response(iconSvg(theSite().colours.accent), { headers: { 'content-type': 'image/svg+xml' } });
