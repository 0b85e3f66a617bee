/** The script of the home page of a library: what is new since the reader's last visit. */
import { whenStorageReady } from '../platform/storage.ts';
import { showNews } from '../reading/showNews.ts';

whenStorageReady(() => {
  // Without the table nothing is claimed.
  showNews().catch(() => {});
});
