/** Runs inline before the first paint, so that a page never flashes in another theme or size, but for a moment from a disk. */
import { apply, recall } from '../reading/preferences.ts';
import { whenSteady } from '../platform/storage.ts';

whenSteady(() => {
  apply('size', recall('size'));
  apply('theme', recall('theme'));
});
