/** Makes DOCX files, in a script of its own: it leaves what makes them on its own element. */
import { paperOf } from '#packs/office/docx.ts';

const { currentScript } = document;
if (currentScript) Object.assign(currentScript, { data: paperOf });
