/** The lazily loaded script that resolves references. */
import { leaveData } from '../platform/leaveData.ts';
import { linksToReference } from '../search/reference/linksToReference.ts';

leaveData(linksToReference);
