/** The lazily loaded script that looks for a newer version of the page: leaves its functions on its own element. */
import { announce, look } from '../platform/updateCheck.ts';
import type { UpdateCheck } from '../platform/updateNotice.ts';

const { currentScript } = document;
if (currentScript) Object.assign(currentScript, { data: { announce, look } satisfies UpdateCheck });
