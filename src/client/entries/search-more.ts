/** All of search that a first answer does without, in a script of its own: it leaves it on its own element. */
import { attach } from '../search/secondScript.ts';

const { currentScript } = document;
if (currentScript) Object.assign(currentScript, { data: attach });
