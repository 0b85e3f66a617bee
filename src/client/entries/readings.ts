/** The lazily loaded script that reads a query otherwise than as typed, offers other words, and confirms that none is found. */
import { leaveData } from '../platform/leaveData.ts';
import type { Readings } from '../search/loadReadings.ts';
import { confirmAbsence } from '../search/confirmAbsence.ts';
import { alternativeReadings } from '../search/readings/alternativeReadings.ts';
import { offerWritings } from '../search/readings/offerWritings.ts';
import { showHints } from '../search/readings/showHints.ts';

const readings: Readings = { alternativeReadings, offerWritings, showHints, confirmAbsence };
leaveData(readings);
