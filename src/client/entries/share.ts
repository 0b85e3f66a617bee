/** The lazily loaded script of sharing: leaves its panel on its own element. */
import { sharePanel } from '../reading/share/sharePanel.ts';
import type { SharePanel } from '../reading/share/sharePanel.ts';

const { currentScript } = document;
if (currentScript) Object.assign(currentScript, { data: sharePanel satisfies SharePanel });
