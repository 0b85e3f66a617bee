/** `<pack-editor>`: the reader's lecture pack, or one that came in the address, to be worked on. */
import type { Item, Pack } from '#pack/pack.ts';
import { samePack } from '#pack/merge.ts';
import { wishIn } from '#pack/wish.ts';
import { copy } from './clipboard.ts';
import { INBOX, KEPT, showCount } from './collecting.ts';
import { LONGEST_ADDRESS, aboutLength, linkOf, openFile, queryOf, saveFile } from './pack/carry.ts';
import { PackList } from './pack/list.ts';
import { askAbout } from './pack/received.ts';
import { keep, ownPack, putAside, putAsideLast, stored, takeWaiting } from './pack/store.ts';
import { EXPLANATIONS, packAt, show } from './shownPack.ts';
import { NotLoaded } from './excerpts.ts';

/** Typing is kept when it pauses. */
const PAUSE = 300;
const MOST_UNDONE = 50;
const NOT_KEPT =
  '浏览器不允许存储或已存满：备课单现在只在这一页和它的链接里，请复制链接或导出文件再离开。';

class PackEditor extends HTMLElement {
  private list!: PackList;
  private titleField!: HTMLInputElement;
  private revision = 0;
  /** Whether the browser keeps the pack; if not, the address does. */
  private isKept = true;
  private timer = 0;
  private readonly past: { pack: Pack; doing: string }[] = [];

  connectedCallback(): void {
    this.hidden = false;
    this.titleField = this.find('[name=title]');
    this.list = new PackList(this.find('[data-slot=list]'), {
      before: (doing) => this.note(doing),
      changed: (said) => this.changed(said),
    });
    this.listen();
    void this.start();
  }

  private listen(): void {
    this.addEventListener('click', ({ target }) => {
      const doing = (target as Element).closest('[data-do]')?.getAttribute('data-do');
      if (doing) void this.act(doing);
      else if ((target as Element).closest('a.button')) this.settle();
    });
    this.titleField.addEventListener('input', () => this.changed(''));
    this.find<HTMLInputElement>('[type=file]').addEventListener('change', ({ target }) => {
      void this.import(target as HTMLInputElement);
    });
    this.find<HTMLInputElement>('[name=link]').addEventListener('focus', ({ target }) =>
      (target as HTMLInputElement).select(),
    );
    window.addEventListener('storage', ({ key }) => {
      if (key === KEPT || key === INBOX) void this.follow();
    });
    window.addEventListener('pageshow', ({ persisted }) => persisted && void this.follow());
    window.addEventListener('pagehide', () => this.settle());
  }

  /** The reader's own pack first; what the address brings is asked about, unless there is nothing to lose. */
  private async start(): Promise<void> {
    this.revision = stored().revision;
    const mine = ownPack() ?? { title: '', items: [] };
    const waiting = takeWaiting();
    if (!(await this.draw(mine))) return;
    if (waiting.length > 0) this.keep();
    if (wishIn(location.search).kind === 'own') return;
    const outcome = await packAt(location.search);
    if (!outcome.ok) this.say(EXPLANATIONS[outcome.reason]);
    else await this.receive(outcome.pack);
  }

  private async receive(pack: Pack): Promise<void> {
    const mine = this.pack;
    if (samePack(mine, pack)) return;
    if (mine.items.length === 0) {
      await this.take(pack, '已打开');
      return;
    }
    const place = this.find('[data-slot=received]');
    askAbout(place, await show(pack), mine.items.length, {
      open: () => {
        const safe = putAside(this.pack);
        void this.take(pack, safe ? '已打开为新单，原来的可以换回' : '已打开为新单，可以撤销');
      },
      merge: () => {
        const items = [...this.pack.items, ...pack.items];
        void this.take({ title: this.pack.title || pack.title, items }, '已合并，收到的在后面');
      },
      leave: () => {
        this.address();
        this.say('没有改动您的备课单。');
      },
    });
  }

  /** Another pack takes the place of the present one, which undoing brings back. */
  private async take(pack: Pack, said: string): Promise<void> {
    this.note(said);
    if (await this.draw(pack)) this.changed(`${said}，共 ${pack.items.length} 项`);
    this.titleField.focus();
  }

  private async act(doing: string): Promise<void> {
    if (doing === 'heading' || doing === 'note') this.add({ kind: doing, text: '' });
    if (doing === 'undo') await this.undo();
    if (doing === 'former') await this.swap();
    if (doing === 'export') saveFile(this.pack);
    if (doing === 'import') this.find<HTMLInputElement>('[type=file]').click();
    if (doing === 'copy') {
      const done = await copy(linkOf(this.pack));
      this.say(done ? '已复制链接' : '浏览器不允许复制，请在下面的框里长按复制');
    }
  }

  private add(item: Extract<Item, { text: string }>): void {
    this.list.add({ item, shown: item });
  }

  private async undo(): Promise<void> {
    const last = this.past.pop();
    if (!last) return;
    if (await this.draw(last.pack)) this.changed(`已撤销：${last.doing}`);
  }

  private async swap(): Promise<void> {
    const former = putAsideLast();
    if (!former) return;
    putAside(this.pack);
    await this.take(former, '已换回上一个备课单');
  }

  private async import(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const read = await openFile(file);
    input.value = '';
    if (read.ok) await this.receive(read.pack);
    else this.say(`没有导入“${file.name}”：${FILE_FAULTS[read.reason]}`);
  }

  /** Another tab changed the pack, or collected something: this one goes along. */
  private async follow(): Promise<void> {
    this.settle();
    const there = stored();
    const waiting = takeWaiting();
    if (there.revision === this.revision && waiting.length === 0) return;
    this.revision = there.revision;
    const pack = { ...there.pack, items: [...there.pack.items, ...waiting] };
    if (!(await this.draw(pack))) return;
    if (waiting.length > 0) this.keep();
    this.say('备课单在别的标签页里改过，这里已经跟上。');
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
    const { pack, revision, fate } = keep(this.pack, this.revision);
    this.revision = revision;
    this.isKept = fate !== 'refused';
    if (fate === 'merged') {
      void this.draw(pack);
      this.say('另一个标签页也改了备课单：两边的内容都留下了，那边多出来的在最后。');
    }
    if (fate === 'refused') this.say(NOT_KEPT);
    this.address();
    this.carry();
    showCount();
  }

  /** What the browser does not keep, the address carries, as far as hosts serve it. */
  private address(): void {
    const query = this.isKept ? '' : queryOf(this.pack);
    if (query === location.search || query.length > LONGEST_ADDRESS) return;
    try {
      history.replaceState(null, '', location.pathname + query);
    } catch {
      // Some browsers refuse this on pages from disk; the link below the list is the same.
    }
  }

  private async draw(pack: Pack): Promise<boolean> {
    try {
      const shown = await show(pack);
      this.titleField.value = pack.title;
      this.list.draw(
        pack.items.flatMap((item, index) => {
          const shownItem = shown.items[index];
          return shownItem ? [{ item, shown: shownItem }] : [];
        }),
      );
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
      this.say(EXPLANATIONS['not loaded']);
      return false;
    }
    this.carry();
    this.buttons();
    return true;
  }

  private carry(): void {
    const link = linkOf(this.pack);
    // What the browser keeps, the other pages read from there, however long it is.
    const query = this.isKept ? '' : queryOf(this.pack);
    for (const door of this.querySelectorAll<HTMLAnchorElement>('a.button')) door.search = query;
    this.find<HTMLInputElement>('[name=link]').value = link;
    const length = this.find('[data-slot=length]');
    length.textContent = aboutLength(link.length);
  }

  private buttons(): void {
    this.find('[data-do=undo]').hidden = this.past.length === 0;
    this.find('[data-do=former]').hidden = putAsideLast() === null;
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

/** What is wrong with a file that was to be imported. */
const FILE_FAULTS: Record<string, string> = {
  empty: '文件是空的。',
  foreign: '它不是研读的备课单文件。请选“导出文件”存下的 .json 文件。',
  newer: '它是新版本的网站导出的，请刷新页面再导入。',
  damaged: '它不完整或被改动过。请对方重新导出。',
  oversized: '它太大，超出了备课单的限度。',
};

customElements.define('pack-editor', PackEditor);
