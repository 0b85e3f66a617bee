import { DEFAULT_TIMEOUT } from '../platform/timeout.ts';
import { fetchTool } from '../platform/lazyScript.ts';
import type { alternativeReadings } from './readings/alternativeReadings.ts';
import type { offerWritings } from './readings/offerWritings.ts';
import type { showHints } from './readings/showHints.ts';

/** The ways to read a query otherwise than as typed; few queries need them. */
export interface Readings {
  alternativeReadings: typeof alternativeReadings;
  offerWritings: typeof offerWritings;
  showHints: typeof showHints;
}

/** Loads the script of the readings, once. @throws Error when it does not arrive */
export async function loadReadings(): Promise<Readings> {
  return (await fetchTool('readings', DEFAULT_TIMEOUT)) as Readings;
}
