/** The script of the single-file edition: its search. */
import { startSingleFileSearch } from '../search/singleFile.ts';

startSingleFileSearch();
