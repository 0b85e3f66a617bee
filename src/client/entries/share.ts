/** The lazily loaded script that shares passages. */
import { leaveData } from '../platform/leaveData.ts';
import { sharePanel } from '../reading/share/sharePanel.ts';

leaveData(sharePanel);
