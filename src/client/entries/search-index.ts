/** The lazily loaded script that searches a large library. */
import { leaveData } from '../platform/leaveData.ts';
import { openIndexedLibrary } from '../search/library/indexedLibrary.ts';

leaveData(openIndexedLibrary);
