/** What a reading page gains from a script: remembered settings, a kept place, copying with its source, actions at hand, matches marked. */
import { startActions } from '../reading/actions.ts';
import { startArrival } from '../reading/arrival.ts';
import { showCount } from '../reading/packInbox.ts';
import { startCopying } from '../reading/copying.ts';
import { startModes } from '../reading/readingMode.ts';
import { startNews } from '../platform/updateNotice.ts';
import { startSettings } from '../reading/settingsPanel.ts';
import { startSlash } from '../platform/searchShortcut.ts';
import { whenSteady } from '../platform/storage.ts';

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
