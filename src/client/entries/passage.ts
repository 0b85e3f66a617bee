/** The script of a passage's own page, kept small since most readers come straight to it from a chat. */
import { loadMatchMarks } from '../reading/arrival.ts';
import { startCitationBox } from '../reading/citationBox.ts';
import { showPackCount } from '../reading/packCount.ts';
import { startCopying } from '../reading/copying.ts';
import { startUpdateNotice } from '../platform/updateNotice.ts';
import { startSearchShortcut } from '../platform/searchShortcut.ts';
import { whenStorageReady } from '../platform/storage.ts';

startUpdateNotice();
startCopying();
startSearchShortcut(document.querySelector('.search input'));
whenStorageReady(() => {
  startCitationBox();
  // The box must be drawn first, since it moves the matches.
  loadMatchMarks();
  showPackCount();
});
