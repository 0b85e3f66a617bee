/** Runs inline before the first paint, so that a page never flashes in another theme or size. */
import { apply, recall } from './preferences.ts';

apply('size', recall('size'));
apply('theme', recall('theme'));
