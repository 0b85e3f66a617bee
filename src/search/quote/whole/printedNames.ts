/** The names by which printed citations state a passage: the present ones and those before them. */
import { locatorOf } from '#edition/locator.ts';
import type { SearchPassage } from '../../match/block.ts';

/** Returns the locators of a passage's section, the present one first. */
export function sectionNamesOf({
  sectionName,
  formerSectionNames = [],
}: SearchPassage): readonly string[] {
  return [sectionName, ...formerSectionNames];
}

/** Returns the locators of a passage, the present one first; a list's item and a provision had no others. */
export function locatorsOf(passage: SearchPassage): readonly string[] {
  const { sectionName, formerSectionNames = [], locator, n } = passage;
  const isOnly = locator === sectionName;
  const size = isOnly ? 1 : Infinity;
  if (!isOnly && locator !== locatorOf({ section: sectionName, n, size })) return [locator];
  return [locator, ...formerSectionNames.map((section) => locatorOf({ section, n, size }))];
}
