/** Makes PPTX files, in a script of its own: it leaves what makes them on its own element. */
import { deckOf } from '#packs/office/pptx.ts';

const { currentScript } = document;
if (currentScript) Object.assign(currentScript, { data: deckOf });
