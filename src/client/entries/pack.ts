/** `<pack-editor>`: the reader's lecture pack, or one that came in the address, to be worked on. */
import { LIMITS } from '#packs/limits.ts';
import type { Item, Pack } from '#packs/pack.ts';
import { mergePacks, samePack } from '#packs/merge.ts';
import { wishIn } from '#packs/request.ts';
import { copy } from '../platform/clipboard.ts';
import { INBOX, KEPT, showCount } from '../reading/packInbox.ts';
import { startAdding } from '../pack/addForm.ts';
import { FILE_FAULTS, linkOf, openFile, saveFile } from '../pack/exportPack.ts';
import { hasFormers, putPackAside } from '../pack/packHistory.ts';
import { toggleFormers } from '../pack/packHistoryPanel.ts';
import { Keeper } from '../pack/draftState.ts';
import { PackList } from '../pack/itemList.ts';
import { askAbout } from '../pack/incomingPack.ts';
import { takeIn } from '../pack/packStore.ts';
import { Texts } from '../pack/passageLoader.ts';
import { showAddress, showWays } from '../pack/toolbar.ts';
import { EXPLANATIONS, findPack } from '../pack/openPack.ts';
import { whenSteady } from '../platform/storage.ts';

/** Typing is kept when it pauses. */
const PAUSE = 300;
const MOST_UNDONE = 50;
/** Where a pack comes from: somebody's link or file, or this site's own sections, lists and packs. */
type Whence = '链接' | '文件' | 'site';

class PackEditor extends HTMLElement {
  private list!: PackList;
  private titleField!: HTMLInputElement;
  private readonly keeper = new Keeper();
  private readonly texts = new Texts();
  private readonly past: { pack: Pack; doing: string }[] = [];
  private timer = 0;

  connectedCallback(): void {
    whenSteady(() => this.open());
  }

  private open(): void {
    this.hidden = false;
    this.titleField = this.find('[name=title]');
    this.list = new PackList(this.find('[data-slot=list]'), {
      show: (item) => this.texts.show(item),
      before: (doing) => this.note(doing),
      changed: (said) => this.changed(said),
    });
    this.listen();
    void this.start();
  }

  private listen(): void {
    this.addEventListener('click', (event) => {
      const target = event.target as Element;
      const doing = target.closest('[data-do]')?.getAttribute('data-do');
      if (doing) void this.act(doing);
      else if (target.closest('a.button')) this.leave(event);
    });
    this.titleField.addEventListener('input', () => this.changed(''));
    this.find<HTMLInputElement>('[type=file]').addEventListener('change', ({ target }) => {
      void this.import(target as HTMLInputElement);
    });
    this.find<HTMLInputElement>('[name=link]').addEventListener('focus', ({ target }) =>
      (target as HTMLInputElement).select(),
    );
    startAdding(
      this.find('form.adding'),
      (items) => void this.add(items),
      (text) => this.say(text),
    );
    window.addEventListener('storage', ({ key }) => {
      if (key === KEPT || key === INBOX) this.follow();
    });
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.follow());
    window.addEventListener('pagehide', () => this.settle());
  }

  /** The reader's own pack first; what the address brings is asked about, unless there is nothing to lose. */
  private async start(): Promise<void> {
    const there = takeIn();
    this.keeper.follow(there);
    this.draw(there.pack);
    this.say(waitingRemark(there.waiting));
    const wish = wishIn(location.search);
    if (wish.kind === 'own') return;
    const found = await findPack(wish);
    if (!found.ok) this.say(EXPLANATIONS[found.reason]);
    else await this.receive(found.pack, wish.kind === 'link' ? '链接' : 'site');
  }

  private async receive(pack: Pack, whence: Whence): Promise<void> {
    await this.texts.load(pack);
    const mine = this.pack;
    if (whence !== 'site' && samePack(mine, pack)) {
      showAddress(this.keeper);
      this.say(`${whence}里的就是您现在的备课单。`);
      return;
    }
    const named = mine.title !== '' && mine.title !== pack.title && whence !== 'site';
    if (mine.items.length === 0 && !named) {
      this.take({ ...pack, title: mine.title || pack.title }, '已打开');
      return;
    }
    const items = pack.items.map((item) => this.texts.show(item));
    askAbout(this.find('[data-slot=received]'), { title: pack.title, items }, mine.items.length, {
      open: () => this.replace(pack, '已打开为新单'),
      merge: () => this.merge(pack),
      leave: () => {
        showAddress(this.keeper);
        this.say('没有改动您的备课单。');
      },
    });
  }

  private merge(pack: Pack): void {
    const items = [...this.pack.items, ...pack.items];
    if (items.length > LIMITS.items) {
      this.say(`没有合并：合起来有 ${items.length} 项，备课单最多 ${LIMITS.items} 项。`);
      return;
    }
    this.take({ title: this.pack.title || pack.title, items }, '已合并，收到的在后面');
  }

  /** The present pack is put aside for another. */
  private replace(pack: Pack, said: string): void {
    const safe = putPackAside(this.pack);
    const where = safe
      ? '原来的收在“以前的备课单”里'
      : '原来的存不下，没有收起来：要留着请点“撤销”';
    this.take(pack, `${said}，${where}`);
  }

  /** Another pack takes the place of the present one, which undoing brings back. */
  private take(pack: Pack, said: string): void {
    this.note(said);
    this.draw(pack);
    this.changed(`${said}，共 ${pack.items.length} 项`);
    this.titleField.focus();
  }

  private async act(doing: string): Promise<void> {
    if (doing === 'heading' || doing === 'note') this.list.add([{ kind: doing, text: '' }]);
    if (doing === 'undo') this.undo();
    if (doing === 'retry') await this.load();
    if (doing === 'former') {
      const place = this.find('[data-slot=formers]');
      toggleFormers(place, this.pack, (pack) => this.replace(pack, '已换回'));
    }
    if (doing === 'export') {
      saveFile(this.pack);
      this.keeper.carry();
    }
    if (doing === 'import') this.find<HTMLInputElement>('[type=file]').click();
    if (doing === 'copy') await this.copyLink();
  }

  private async copyLink(): Promise<void> {
    this.settle();
    const done = await copy(linkOf(this.pack) ?? '');
    if (done) this.keeper.carry();
    this.say(done ? '已复制链接' : '浏览器不允许复制，请在下面的框里长按复制');
  }

  private async add(items: readonly Item[]): Promise<void> {
    await this.texts.load({ title: '', items: [...items] });
    this.list.add(items);
  }

  private undo(): void {
    const last = this.past.pop();
    if (!last) return;
    this.draw(last.pack);
    this.changed(`已撤销：${last.doing}`);
  }

  private async import(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const read = await openFile(file);
    input.value = '';
    if (read.ok) await this.receive(read.pack, '文件');
    else this.say(`没有导入“${file.name}”：${FILE_FAULTS[read.reason]}`);
  }

  /** Another tab changed the pack, or collected something: this one goes along. */
  private follow(): void {
    this.settle();
    const there = takeIn();
    if (!this.keeper.isBehind(there)) return;
    const pack = this.keeper.isLoose ? mergePacks(this.pack, there.pack) : there.pack;
    this.keeper.follow(there);
    this.draw(pack);
    this.say(`备课单在别的标签页里改过，这里已经跟上。${waitingRemark(there.waiting)}`);
  }

  private note(doing: string): void {
    this.past.push({ pack: this.pack, doing });
    if (this.past.length > MOST_UNDONE) this.past.shift();
  }

  private changed(said: string): void {
    if (said) this.say(said);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.keep(), said ? 0 : PAUSE);
    this.buttons();
  }

  /** Keeps at once what a pause would have kept. */
  private settle(): void {
    if (!this.timer) return;
    window.clearTimeout(this.timer);
    this.keep();
  }

  private keep(): void {
    this.timer = 0;
    const { pack, merged } = this.keeper.keep(this.pack);
    if (merged) {
      this.draw(pack);
      this.say('另一个标签页也改了备课单：两边的内容都留下了，那边多出来的在最后。');
    }
    showAddress(this.keeper);
    showWays(this, this.pack, this.keeper);
    this.buttons();
    showCount();
  }

  /** To the pages that show the pack, if they can know it. */
  private leave(event: Event): void {
    this.settle();
    if (!this.keeper.isShut) return;
    event.preventDefault();
    this.say('备课单太长，网址装不下，浏览器又不允许存储：请先导出文件，换一个浏览器导入。');
  }

  /** Every item at once, its text as soon as it comes: what is on the page is always the whole pack. */
  private draw(pack: Pack): void {
    this.titleField.value = pack.title;
    this.list.draw(pack.items);
    showWays(this, this.pack, this.keeper);
    this.buttons();
    void this.load();
  }

  private async load(): Promise<void> {
    const came = await this.texts.load(this.pack);
    this.list.refresh();
    this.find('[data-slot=unloaded]').hidden = came;
  }

  private buttons(): void {
    this.find('[data-do=undo]').hidden = this.past.length === 0;
    this.find('[data-do=former]').hidden = !hasFormers();
    this.find('[data-slot=empty]').hidden = this.list.items.length > 0;
  }

  private get pack(): Pack {
    return { title: this.titleField.value, items: this.list.items };
  }

  private say(text: string): void {
    this.find('[data-slot=said]').textContent = text;
  }

  private find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`the pack editor has no ${selector}`);
    return found;
  }
}

function waitingRemark(waiting: number): string {
  if (waiting === 0) return '';
  return `收集的还有 ${waiting} 项没有放进来：备课单最多 ${LIMITS.items} 项，或者浏览器已存满。腾出地方再打开本页，不会丢。`;
}

customElements.define('pack-editor', PackEditor);
