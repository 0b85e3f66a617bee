/** `sw.js` when the offline edition is withdrawn. */
import { startUnregistering } from '../../offline/unregisterWorker.ts';

startUnregistering();
