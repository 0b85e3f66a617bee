/** The lazily loaded script that checks for a newer version of the page. */
import { leaveData } from '../platform/leaveData.ts';
import { checkForUpdate, showUpdateNotice } from '../platform/updateCheck.ts';
import type { UpdateCheck } from '../platform/updateNotice.ts';

leaveData({ checkForUpdate, showUpdateNotice } satisfies UpdateCheck);
