/** The script of the offline page. */
import { startOfflinePage } from '../offline/offlinePage.ts';
import { startSearchShortcut } from '../platform/searchShortcut.ts';
import { startUpdateNotice } from '../platform/updateNotice.ts';

startUpdateNotice();
startSearchShortcut(document.querySelector('.search input'));
startOfflinePage();
