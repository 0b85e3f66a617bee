/** Runs inline before the first paint, so that a page never flashes in another theme or size, but for a moment from a disk. */
import { apply, recall } from './preferences.ts';
import { whenSteady } from './storage.ts';

whenSteady(() => {
  apply('size', recall('size'));
  apply('theme', recall('theme'));
});
