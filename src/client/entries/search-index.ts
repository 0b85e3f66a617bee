/** The ways into a large library's text, in a script of their own: it leaves them on its own element. */
import { openArchive } from '../search/library/indexedLibrary.ts';

const { currentScript } = document;
if (currentScript) Object.assign(currentScript, { data: openArchive });
