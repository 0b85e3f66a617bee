/** The words of the interface that stand in several rooms; src/README.md says what they mean. */

/** The name of a lecture pack, and the title of one without a title of its own. */
export const PACK = '宣讲单';
/** The label of a button that adds words to the reader's pack. */
export const ADD_TO_PACK = `加入${PACK}`;
/** The label of the speaker's notes in a pack. */
export const SPEAKER_NOTES = '宣讲人备注';
/** Stands beside a hit or a quotation that spans several passages. */
export const ACROSS_PASSAGES = '跨相邻的句子';
/** The attribution of words to a speaker. */
export const WHOSE_WORDS = '谁的话';
/** One issued text. */
export const DOCUMENT = '文件';
/** A division of a document. */
export const PART = '部分';
/** Ends the sentence on a passage that a pack names and the library lacks. */
export const LEFT_OUT = '没有放进来';
