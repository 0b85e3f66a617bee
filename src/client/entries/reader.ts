/** The script of a reading page: settings, reading modes, copying with the source, actions, marked matches. */
import { startPassageActions } from '../reading/actions.ts';
import { loadMatchMarks } from '../reading/arrival.ts';
import { showPackCount } from '../reading/packCount.ts';
import { startCopying } from '../reading/copying.ts';
import { startReadingModes } from '../reading/readingMode.ts';
import { startUpdateNotice } from '../platform/updateNotice.ts';
import { startSettings } from '../reading/settingsPanel.ts';
import { startSearchShortcut } from '../platform/searchShortcut.ts';
import { whenStorageReady } from '../platform/storage.ts';

startUpdateNotice();
startCopying();
startPassageActions();
startSearchShortcut(document.querySelector('.search input'));
whenStorageReady(() => {
  startReadingModes();
  startSettings();
  // The mode must be set first, since it moves the matches.
  loadMatchMarks();
  showPackCount();
});
