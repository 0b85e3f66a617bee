import { isOpenedFromDisk } from '../../platform/fileUrl.ts';

/**
 * Tells whether an index can be read: its files are gzipped, which some browsers released in 2022 and before cannot
 * undo, and cannot be fetched from a disk.
 */
export function canReadIndex(): boolean {
  return !isOpenedFromDisk() && typeof DecompressionStream !== 'undefined';
}
