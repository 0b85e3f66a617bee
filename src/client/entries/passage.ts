/** The script of a passage's own page, kept small since most readers come straight to it from a chat. */
import { loadMatchMarks } from '../reading/arrival.ts';
import { startCitationBox } from '../reading/citationBox.ts';
import { showPackCount } from '../reading/packCount.ts';
import { startCopySetting } from '../reading/copySetting.ts';
import { startUpdateNotice } from '../platform/updateNotice.ts';
import { startSearchShortcut } from '../platform/searchShortcut.ts';
import { whenStorageReady } from '../platform/storage.ts';

startUpdateNotice();
startSearchShortcut(document.querySelector('.search input'));
whenStorageReady(() => {
  startCopySetting('citing');
  startCitationBox();
  // The box must be drawn first, since it moves the matches.
  loadMatchMarks();
  showPackCount();
});
