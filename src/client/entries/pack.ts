/** The script of the page of the reader's own lecture pack (宣讲单). */
import { PackEditor } from '../pack/packEditor.ts';
import { startSearchShortcut } from '../platform/searchShortcut.ts';
import { whenStorageReady } from '../platform/storage.ts';
import { startUpdateNotice } from '../platform/updateNotice.ts';
import { showPackCount } from '../reading/packCount.ts';

startUpdateNotice();
startSearchShortcut(document.querySelector('.search input'));
customElements.define('pack-editor', PackEditor);
whenStorageReady(showPackCount);
