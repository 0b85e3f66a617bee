/** The script of the search page. */
import { startUpdateNotice } from '../platform/updateNotice.ts';
import { startSearchPage } from '../search/searchPage.ts';

startUpdateNotice();
startSearchPage();
