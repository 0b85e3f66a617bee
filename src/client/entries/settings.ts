/** The inline script that applies the reader's settings before the first paint, or from a disk a moment later. */
import { applyPreferences } from '../reading/preferences.ts';
import { whenStorageReady } from '../platform/storage.ts';

whenStorageReady(applyPreferences);
