/** The inline script of every page: applies the reader's settings before the first paint, and starts their panel. */
import { applyPreferences } from '../reading/preferences.ts';
import { startSettings } from '../reading/settingsPanel.ts';
import { whenStorageReady } from '../platform/storage.ts';

// Tells the styles that scripts run.
document.documentElement.setAttribute('data-scripts', '');
// From a disk, storage is ready a moment after the first paint.
whenStorageReady(applyPreferences);
addEventListener('DOMContentLoaded', () => whenStorageReady(startSettings));
