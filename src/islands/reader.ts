/** What a reading page gains from a script: remembered settings, a kept place, copying with its source, actions at hand, matches marked. */
import { startActions } from './actions.ts';
import { startArrival } from './arrival.ts';
import { showCount } from './collecting.ts';
import { startCopying } from './copying.ts';
import { startModes } from './modes.ts';
import { startNews } from './news.ts';
import { startSettings } from './panel.ts';
import { startSlash } from './slash.ts';
import { whenSteady } from './storage.ts';

startNews();
startCopying();
startActions();
startSlash(document.querySelector('.search input'));
whenSteady(() => {
  startModes();
  startSettings();
  // After the mode, which moves what is arrived at.
  startArrival();
  showCount();
});
