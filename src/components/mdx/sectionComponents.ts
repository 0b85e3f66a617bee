import Section from './Section.astro';

/**
 * The components with which the MDX of a section shows the words, layers and ids of its page:
 * `<Content components={sectionComponents} />`. Tags become elements of their names, which the wrapper reads.
 * The site itself renders what the gate has proven, never MDX that runs (src/README.md, "Decisions").
 */
export const sectionComponents = {
  wrapper: Section,
  Relay: 'relay',
  Quote: 'quote',
  Summary: 'summarised',
  Join: 'join',
  Page: 'page',
  Correction: 'correction',
  Letterhead: 'letterhead',
  Addressee: 'addressee',
};
