/** News of a newer edition, alone: for a page whose own script must stay as small as it can. */
import { startNews } from '../platform/updateNotice.ts';

startNews();
