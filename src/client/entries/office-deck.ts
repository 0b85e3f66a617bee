/** The script that makes PPTX files, loaded on request. */
import { pptxOf } from '#packs/office/pptx.ts';
import type { OfficeMaker } from '../office/officeFile.ts';
import { leaveData } from '../platform/leaveData.ts';

leaveData(pptxOf satisfies OfficeMaker);
