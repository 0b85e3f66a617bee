/** The script of the 404 page. */
import { startNotFoundPage } from '../offline/notFoundPage.ts';

startNotFoundPage();
