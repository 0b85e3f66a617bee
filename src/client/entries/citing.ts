/** The lazily loaded script that cites passages. */
import { openActionSheet } from '../reading/cite/actionSheet.ts';
import { addPassagesToPack, citationForm } from '../reading/cite/citationForm.ts';
import type { CitationTool } from '../reading/cite/citationTool.ts';
import { leaveData } from '../platform/leaveData.ts';

leaveData({ citationForm, addPassagesToPack, openActionSheet } satisfies CitationTool);
