import type { Locator, Page } from '@playwright/test';
import { keysOf, noEffort } from './effort.ts';
import type { Effort } from './effort.ts';
import { PageClock } from './pageClock.ts';
import { bringIntoView, markWords, readUncovered, selectIn, textsOnScreen } from './screen.ts';

/** The role of an element as a person sees it, or `text` for what has none, such as the summary of a fold. */
export type Kind = Parameters<Page['getByRole']>[0] | 'text';

const MARK = 'data-sought';

/** Returns a text without white space. */
export function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** A person on a phone, whose every act is counted. */
export class Person {
  /** The page in the person's hand. */
  readonly page: Page;
  readonly #effort = noEffort();
  readonly #clock: PageClock;

  constructor(page: Page) {
    this.page = page;
    this.#clock = new PageClock(page);
  }

  /** Everything that it has cost so far. */
  get effort(): Effort {
    return { ...this.#effort, waited: this.#clock.seconds };
  }

  /** Opens a page by its address, as the home page is. */
  async open(address: string): Promise<void> {
    await this.#clock.untilRest(() => this.page.goto(address));
  }

  /** Taps on something, once it is in view. */
  async tap(kind: Kind, name: string): Promise<void> {
    await this.#tap(await this.look(kind, name));
  }

  /** Taps on words of the text, once they are in view. */
  async tapWords(words: string): Promise<void> {
    await this.#tap(await this.seek(words));
  }

  /** Taps on a field and types into it. */
  async type(field: string, text: string): Promise<void> {
    await this.#tap(await this.#lookForField(field));
    this.#effort.texts += 1;
    this.#effort.keys += keysOf(text);
    await this.#clock.untilRest(() => this.page.keyboard.insertText(text));
  }

  /** Holds a field and taps on 粘贴 in the menu of the phone. */
  async paste(field: string, text: string): Promise<void> {
    await this.#tap(await this.#lookForField(field));
    this.#effort.taps += 1;
    await this.#clock.untilRest(() => this.page.keyboard.insertText(text));
  }

  /** Taps on the key of the keyboard that sends. */
  async enter(): Promise<void> {
    this.#effort.taps += 1;
    await this.#clock.untilRest(() => this.page.keyboard.press('Enter'));
  }

  /** Holds words, draws the handle of the selection to their end, and taps on 复制 in the menu of the phone. */
  async copySelection(words: string): Promise<void> {
    const place = await this.seek(words);
    this.#effort.taps += 3;
    await place.evaluate(selectIn, words);
    await this.#clock.untilRest(() => this.page.keyboard.press('ControlOrMeta+C'));
  }

  /** Reads every character of the screen up to the last of some words. */
  async readUpTo(words: readonly string[]): Promise<void> {
    const screen = await this.readScreen();
    const ends = words.map((each) => screen.indexOf(bare(each)) + bare(each).length);
    this.#effort.characters += Math.max(...ends);
  }

  /** Brings the first of its kind whose name begins so into view. @throws Error when there is none on the page */
  async look(kind: Kind, name: string): Promise<Locator> {
    const { page } = this;
    const start = new RegExp(`^\\s*${RegExp.escape(name)}`, 'u');
    const all = kind === 'text' ? page.getByText(start) : page.getByRole(kind, { name: start });
    const first = all.filter({ visible: true }).first();
    if (await this.#clock.untilSeen(() => first.isVisible())) return this.#bring(first);
    throw new Error(`no ${kind} “${name}” on the page`);
  }

  /** Brings words into view. @throws Error when they are not on the page */
  async seek(words: string): Promise<Locator> {
    const isThere = () => this.page.evaluate(markWords, [bare(words), MARK] as const);
    if (await this.#clock.untilSeen(isThere)) return this.#bring(this.page.locator(`[${MARK}]`));
    throw new Error(`not on the page: ${words}`);
  }

  /** Brings words into view and reads them. @throws Error when they cannot be seen whole */
  async read(words: string): Promise<void> {
    await this.seek(words);
    if ((await this.readScreen()).includes(bare(words))) return;
    throw new Error(`not seen whole on the screen: ${words}`);
  }

  /** Returns the words on the screen, without white space. */
  async readScreen(): Promise<string> {
    return (await this.page.evaluateHandle(textsOnScreen)).evaluate(readUncovered);
  }

  async #lookForField(name: string): Promise<Locator> {
    const field = this.page.getByLabel(name).filter({ visible: true }).first();
    if (await this.#clock.untilSeen(() => field.isVisible())) return this.#bring(field);
    throw new Error(`no field “${name}” on the page`);
  }

  async #tap(target: Locator): Promise<void> {
    this.#effort.taps += 1;
    await this.#clock.untilRest(() => target.tap());
  }

  async #bring(target: Locator): Promise<Locator> {
    const screens = await target.evaluate(bringIntoView);
    this.#effort.screens += screens;
    this.#effort.swipes += Math.ceil(screens);
    return target;
  }
}
