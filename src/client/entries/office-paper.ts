/** The script that makes DOCX files, loaded on request. */
import { docxOf } from '#packs/office/docx.ts';
import type { OfficeMaker } from '../office/officeFile.ts';
import { leaveData } from '../platform/leaveData.ts';

leaveData(docxOf satisfies OfficeMaker);
