/** The field that takes the place of copying, apart from furniture.ts, which the smallest scripts do without. */

/** The classes of a field with a text to copy by hand. */
export const COPY_FIELD = 'block w-full h-24 p-2 border border-edge';
