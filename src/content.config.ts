import { defineCollection } from 'astro:content';
import { libraryLoader } from '#integration/libraryLoader.ts';

/** The sections of all documents. The library that the loader checks has their texts (library/current.ts). */
export const collections = { sections: defineCollection({ loader: libraryLoader() }) };
