/** What a passage's own page gains from a script: most readers come from a chat, straight to it, so it is the reader's without mode, panel and sheet. */
import { startArrival } from '../reading/arrival.ts';
import { startCitationBox } from '../reading/citationBox.ts';
import { showCount } from '../reading/packInbox.ts';
import { startCopying } from '../reading/copying.ts';
import { startNews } from '../platform/updateNotice.ts';
import { startSlash } from '../platform/searchShortcut.ts';
import { whenSteady } from '../platform/storage.ts';

startNews();
startCopying();
startSlash(document.querySelector('.search input'));
whenSteady(() => {
  startCitationBox();
  // After the box, which moves what is arrived at.
  startArrival();
  showCount();
});
