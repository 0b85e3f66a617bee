import type { GroupChoice } from './grouping/documentGroups.ts';

/** The settings of a site: its name, who answers for it, its colours and what it offers. */
export interface Site {
  /** The name in titles, in chat cards and as the author of Office files. */
  name: string;
  /** The name in the head of every page, of at most {@link SHORT_NAME} characters. */
  shortName: string;
  /** Who publishes the site, and how to reach them, in the publisher's own words. */
  publisher?: string | undefined;
  contact?: string | undefined;
  /** The filing numbers that a site must show: ICP备案 and 公安备案. */
  filing: readonly string[];
  colours: SiteColours;
  /** The name of a PNG file beside the settings; without one the icon is drawn in the colours. */
  icon?: string | undefined;
  /** The name over a printed lecture, as over the first page of an official document. */
  letterhead?: string | undefined;
  /** The address that the site will have, as a URL with a slash at its end. */
  address?: string | undefined;
  features: Readonly<Record<Feature, boolean>>;
  /** The groups of its documents on the home page. */
  groups: GroupChoice;
}

/** The one colour of a site besides paper and ink, as `#rrggbb`, on light and on dark paper. */
export interface SiteColours {
  accent: string;
  accentOnDark: string;
}

/** The parts that a site can do without: lectures with slides, handouts and Office files, and the offline edition. */
export const FEATURES = ['lectures', 'offline'] as const;

/** A part of a site that its editor can leave out. */
export type Feature = (typeof FEATURES)[number];

/** The most characters of a name beside the four uses on the narrowest phone. */
export const SHORT_NAME = 4;
