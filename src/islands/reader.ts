/** What a reading page gains from a script: remembered settings, a kept place, copying with its source. */
import { startCopying } from './copying.ts';
import { startModes } from './modes.ts';
import { startSettings } from './panel.ts';

startModes();
startSettings();
startCopying();
