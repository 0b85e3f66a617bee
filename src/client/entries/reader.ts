/** The script of a reading page: reading modes, copying with the source, actions, marked matches. */
import { startPassageActions } from '../reading/actions.ts';
import { loadMatchMarks } from '../reading/arrival.ts';
import { showPackCount } from '../reading/packCount.ts';
import { startCopySetting } from '../reading/copySetting.ts';
import { startReadingModes } from '../reading/readingMode.ts';
import { startUpdateNotice } from '../platform/updateNotice.ts';
import { startSearchShortcut } from '../platform/searchShortcut.ts';
import { whenStorageReady } from '../platform/storage.ts';

startUpdateNotice();
startPassageActions();
startSearchShortcut(document.querySelector('.search input'));
whenStorageReady(() => {
  startCopySetting('citing');
  startReadingModes();
  // The mode must be set first, since it moves the matches.
  loadMatchMarks();
  showPackCount();
});
