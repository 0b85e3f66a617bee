/** The script of the export page. */
import { startOfficePage } from '../office/officePage.ts';
import { startSearchShortcut } from '../platform/searchShortcut.ts';
import { startUpdateNotice } from '../platform/updateNotice.ts';

startUpdateNotice();
startSearchShortcut(document.querySelector('.search input'));
startOfficePage();
