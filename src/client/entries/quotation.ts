/** The lazily loaded script that checks a quotation. */
import { leaveData } from '../platform/leaveData.ts';
import { checkQuotation } from '../search/quotation/quotationCheck.ts';

leaveData(checkQuotation);
