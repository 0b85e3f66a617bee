/** The script of the handout page (讲义). */
import { startHandoutPage } from '../handout/handoutPage.ts';
import { startSearchShortcut } from '../platform/searchShortcut.ts';
import { startUpdateNotice } from '../platform/updateNotice.ts';

startUpdateNotice();
startSearchShortcut(document.querySelector('.search input'));
startHandoutPage();
