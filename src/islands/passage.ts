/** What a passage's own page gains from a script: most readers come from a chat, straight to it, so it is the reader's without mode, panel and sheet. */
import { startArrival } from './arrival.ts';
import { startCitationBox } from './citationBox.ts';
import { showCount } from './collecting.ts';
import { startCopying } from './copying.ts';
import { startNews } from './news.ts';
import { startSlash } from './slash.ts';
import { whenSteady } from './storage.ts';

startNews();
startCopying();
startSlash(document.querySelector('.search input'));
whenSteady(() => {
  startCitationBox();
  // After the box, which moves what is arrived at.
  startArrival();
  showCount();
});
