/** The script of the presentation page (放映). */
import { startUpdateNotice } from '../platform/updateNotice.ts';
import { startPresentPage } from '../present/presentPage.ts';

startUpdateNotice();
startPresentPage();
