/** The lazily loaded script that reads a query otherwise than as typed, and offers other words and writings. */
import { leaveData } from '../platform/leaveData.ts';
import type { Readings } from '../search/loadReadings.ts';
import { alternativeReadings } from '../search/readings/alternativeReadings.ts';
import { offerWritings } from '../search/readings/offerWritings.ts';
import { showHints } from '../search/readings/showHints.ts';

const readings: Readings = { alternativeReadings, offerWritings, showHints };
leaveData(readings);
