/** The lazily loaded script that appends the source to what is copied from the search page. */
import { startCopying } from '../reading/copying.ts';
import type { CopyingTool } from '../reading/copySetting.ts';
import { leaveData } from '../platform/leaveData.ts';

leaveData({ startCopying } satisfies CopyingTool);
