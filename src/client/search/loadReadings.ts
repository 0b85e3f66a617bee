import { DEFAULT_TIMEOUT } from '../platform/timeout.ts';
import { fetchTool } from '../platform/lazyScript.ts';
import type { alternativeReadings } from './readings/alternativeReadings.ts';
import type { offerWritings } from './readings/offerWritings.ts';
import type { showHints } from './readings/showHints.ts';
import type { SearchContext, ShownAnswer } from './searchContext.ts';

/** The tools for a query that is not found as typed: other ways to read it, and the proof that the text lacks it. */
export interface Readings {
  alternativeReadings: typeof alternativeReadings;
  offerWritings: typeof offerWritings;
  showHints: typeof showHints;
  confirmAbsence(page: SearchContext, answer: ShownAnswer, current: () => boolean): Promise<void>;
}

/** Loads the script of the readings, once. @throws Error when it does not arrive */
export async function loadReadings(): Promise<Readings> {
  return (await fetchTool('readings', DEFAULT_TIMEOUT)) as Readings;
}
