/** Passing a passage on, in a script of its own: it leaves its panel on its own element. */
import { sharePanel } from './share/panel.ts';

/** What the page finds on the script's element. */
export type SharePanel = typeof sharePanel;

const { currentScript } = document;
if (currentScript) Object.assign(currentScript, { data: sharePanel });
