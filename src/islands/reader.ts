/** What a reading page gains from a script: remembered settings, a kept place, copying with its source, actions at hand, matches marked. */
import { startArrival } from './arrival.ts';
import { showCount } from './collecting.ts';
import { startCopying } from './copying.ts';
import { startModes } from './modes.ts';
import { startNews } from './news.ts';
import { startSettings } from './panel.ts';
import { startSheet } from './sheet.ts';
import { startSlash } from './slash.ts';

startModes();
startNews();
startSettings();
startCopying();
startSheet();
startArrival();
startSlash(document.querySelector('.search input'));
showCount();
