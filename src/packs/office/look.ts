import type { Site } from '#edition/site.ts';
import { officeColour } from './fonts.ts';

/** The name, the colour and the letterhead of a site, as its Office files have them. */
export interface OfficeLook {
  author: string;
  /** Hexadecimal RGB without a number sign. */
  accent: string;
  letterhead: string | undefined;
}

/** Returns the look of the Office files of a site. */
export function officeLookOf({ name, colours, letterhead }: Site): OfficeLook {
  return { author: name, accent: officeColour(colours.accent), letterhead };
}
