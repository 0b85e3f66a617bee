/** `sw.js`: the service worker of the offline edition. */
import { startServiceWorker } from '../../offline/serviceWorker.ts';

startServiceWorker();
