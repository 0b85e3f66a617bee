/** The editor of the reader's own lecture pack, which also receives packs from links and files. */
import type { Pack, PackItem } from '#packs/pack.ts';
import { mergePacks } from '#packs/merge.ts';
import { readPackRequest } from '#packs/request.ts';
import { INBOX_KEY, PACK_KEY, showPackCount } from '../reading/packCount.ts';
import { startAddForm } from './adding/addForm.ts';
import { Autosave } from './autosave.ts';
import { FILE_ERRORS, copyPackLink, exportDraft, readChosenFile } from './exportPack.ts';
import { offerWaysOut, showGuarded, wasInterrupted } from './interruptedOpening.ts';
import { hasPreviousPacks } from './packHistory.ts';
import { togglePackHistory } from './packHistoryPanel.ts';
import { DraftState, waitingMessage } from './draftState.ts';
import { ItemList } from './itemList.ts';
import { mergeInbox } from './packStore.ts';
import { PassageLoader } from './passageLoader.ts';
import type { RowItem } from './passageLoader.ts';
import { receivePack, replacePack } from './receivePack.ts';
import type { PackOrigin, PackReceiver } from './receivePack.ts';
import { startLinkField, updatePackAddress, updateToolbar } from './toolbar.ts';
import { FAILURE_MESSAGES, loadPack } from './openPack.ts';
import { UndoHistory } from './undoHistory.ts';
import { whenStorageReady } from '../platform/storage.ts';

/** The custom element `<pack-editor>`. */
export class PackEditor extends HTMLElement implements PackReceiver {
  private list!: ItemList;
  private titleField!: HTMLInputElement;
  private readonly draft = new DraftState();
  private readonly passages = new PassageLoader();
  private readonly undoHistory = new UndoHistory();
  private readonly autosave = new Autosave(() => this.save());

  /** Starts the editor when the browser attaches the element. */
  connectedCallback(): void {
    whenStorageReady(() => this.start());
  }

  private start(): void {
    this.hidden = false;
    this.titleField = this.find('[name=title]');
    this.list = new ItemList(this.find('[data-slot=list]'), {
      resolveItem: (item) => this.resolveItem(item),
      beforeChange: (change) => this.recordUndo(change),
      onChange: (message) => this.handleChange(message),
    });
    this.listenToControls();
    this.listenToWindow();
    void this.openStoredPack();
  }

  private listenToControls(): void {
    this.addEventListener('click', (event) => this.handleClick(event));
    this.titleField.addEventListener('input', () => this.handleChange(''));
    this.find<HTMLInputElement>('[type=file]').addEventListener('change', ({ target }) => {
      void this.importFile(target as HTMLInputElement);
    });
    startLinkField(this.find('[name=link]'));
    startAddForm(
      this.find('form.adding'),
      (items) => void this.addItems(items),
      (message) => this.showMessage(message),
    );
  }

  private listenToWindow(): void {
    window.addEventListener('storage', ({ key }) => {
      if (key === PACK_KEY || key === INBOX_KEY) this.followStorage();
    });
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.followStorage());
    window.addEventListener('pagehide', () => this.autosave.flush());
  }

  /** Shows the reader's own pack, then receives the one that the address requests, if any. */
  private async openStoredPack(): Promise<void> {
    const stored = mergeInbox();
    this.draft.loadStored(stored);
    if (wasInterrupted())
      return offerWaysOut(this, stored.pack, (pack, message) => this.show(pack, message));
    showGuarded(this, () => this.draw(stored.pack));
    this.showMessage(waitingMessage(stored.waiting));
    const request = readPackRequest(location.search);
    if (request.kind === 'own') return;
    const found = await loadPack(request);
    if (!found.ok) this.showMessage(FAILURE_MESSAGES[found.reason]);
    else await this.receive(found.pack, request.kind === 'link' ? '链接' : 'site');
  }

  /** Loads the texts of a received pack and opens it, or asks the reader first. */
  private async receive(pack: Pack, origin: PackOrigin): Promise<void> {
    await this.passages.load(pack);
    receivePack(this, this.find('[data-slot=received]'), pack, origin);
  }

  /** Resolves an item from the texts loaded so far. */
  resolveItem(item: PackItem): RowItem {
    return this.passages.resolveItem(item);
  }

  /** Keeps the present pack, and removes the received one from the address. */
  keepPack(message: string): void {
    updatePackAddress(this.draft);
    this.showMessage(message);
  }

  /** Shows another pack in place of the present one; undoing brings that back. */
  switchTo(pack: Pack, message: string): void {
    this.recordUndo(message);
    showGuarded(this, () => this.show(pack, `${message}，共 ${pack.items.length} 项`));
    this.titleField.focus();
  }

  private handleClick(event: Event): void {
    const target = event.target as Element;
    const action = target.closest('[data-do]')?.getAttribute('data-do');
    if (action) void this.runAction(action);
    else if (target.closest('a.button')) this.leave(event);
  }

  private async runAction(action: string): Promise<void> {
    if (action === 'heading' || action === 'note') this.list.add([{ kind: action, text: '' }]);
    if (action === 'undo') this.undo();
    if (action === 'retry') await this.loadPassages();
    if (action === 'former') this.toggleHistory();
    if (action === 'export') exportDraft(this.pack, this.draft);
    if (action === 'import') this.find<HTMLInputElement>('[type=file]').click();
    if (action === 'copy') await this.copyLink();
  }

  private toggleHistory(): void {
    togglePackHistory(this.find('[data-slot=formers]'), this.pack, (pack) =>
      replacePack(this, pack, '已换回'),
    );
  }

  private async copyLink(): Promise<void> {
    this.autosave.flush();
    this.showMessage(await copyPackLink(this.pack, this.draft));
  }

  private async addItems(items: readonly PackItem[]): Promise<void> {
    await this.passages.load({ title: '', items: [...items] });
    this.list.add(items);
  }

  private undo(): void {
    const step = this.undoHistory.pop();
    if (step) this.show(step.pack, `已撤销：${step.change}`);
  }

  private show(pack: Pack, change: string): void {
    this.draw(pack);
    this.handleChange(change);
  }

  private async importFile(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const read = await readChosenFile(file);
    input.value = '';
    if (read.ok) await this.receive(read.pack, '文件');
    else this.showMessage(`没有导入“${file.name}”：${FILE_ERRORS[read.reason]}`);
  }

  /** Shows the stored pack when another tab changed it or collected passages. */
  private followStorage(): void {
    if (this.find('[data-slot=work]').hidden) return;
    this.autosave.flush();
    const stored = mergeInbox();
    if (!this.draft.isOutdated(stored)) return;
    const pack = this.draft.isOnlyOnPage ? mergePacks(this.pack, stored.pack) : stored.pack;
    this.draft.loadStored(stored);
    this.draw(pack);
    this.showMessage(`宣讲单在别的标签页里改过，这里已经跟上。${waitingMessage(stored.waiting)}`);
  }

  private recordUndo(change: string): void {
    this.undoHistory.record({ pack: this.pack, change });
  }

  /** Handles a change of the pack; an empty message means that the reader is typing. */
  private handleChange(message: string): void {
    if (message) this.showMessage(message);
    this.autosave.schedule(message === '');
    this.updateButtons();
  }

  private save(): void {
    const { pack, merged } = this.draft.save(this.pack);
    if (merged) {
      this.draw(pack);
      this.showMessage('另一个标签页也改了宣讲单：两边的内容都留下了，那边多出来的在最后。');
    }
    updatePackAddress(this.draft);
    updateToolbar(this, this.pack, this.draft);
    this.updateButtons();
    showPackCount();
  }

  /** Keeps the reader from following a link to a page that could not show the pack. */
  private leave(event: Event): void {
    this.autosave.flush();
    if (!this.draft.isUnreachable) return;
    event.preventDefault();
    this.showMessage(
      '宣讲单太长，网址装不下，浏览器又不允许存储：请先导出文件，换一个浏览器导入。',
    );
  }

  /** Shows all items at once and fills in their texts as they load, so that the page always holds the whole pack. */
  private draw(pack: Pack): void {
    this.titleField.value = pack.title;
    this.list.draw(pack.items);
    updateToolbar(this, this.pack, this.draft);
    this.updateButtons();
    void this.loadPassages();
  }

  private async loadPassages(): Promise<void> {
    const isComplete = await this.passages.load(this.pack);
    this.list.refresh();
    this.find('[data-slot=unloaded]').hidden = isComplete;
  }

  private updateButtons(): void {
    this.find('[data-do=undo]').hidden = this.undoHistory.isEmpty;
    this.find('[data-do=former]').hidden = !hasPreviousPacks();
    this.find('[data-slot=empty]').hidden = this.list.items.length > 0;
  }

  get isKept(): boolean {
    return !this.draft.isOnlyOnPage;
  }

  /** The pack as it is on the page. */
  get pack(): Pack {
    return { title: this.titleField.value, items: this.list.items };
  }

  /** Shows a message in the status line. */
  showMessage(text: string): void {
    this.find('[data-slot=said]').textContent = text;
  }

  private find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`the pack editor has no ${selector}`);
    return found;
  }
}
