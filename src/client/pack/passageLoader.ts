import { documentsIn, showItem } from '#packs/resolve.ts';
import { findIn } from '#packs/packData.ts';
import type { Volume } from '#packs/packData.ts';
import type { Item, Pack, ShownItem } from '#packs/pack.ts';
import { NotLoaded, readVolumes } from './packData.ts';

/** An item as a row shows it; a passage whose text has not come is as safe in the pack as any other. */
export type RowItem = ShownItem | { kind: 'unloaded'; id: string };

/** The texts of passages, document by document as they come. */
export class Texts {
  private readonly asked = new Set<string>();
  private volumes: Volume[] = [];
  private find = findIn([]);

  /** An item as far as it can be shown now. */
  show(item: Item): RowItem {
    const shown = showItem(item, this.find);
    const [document = ''] = documentsIn({ title: '', items: [item] });
    return shown.kind === 'missing' && !this.asked.has(document)
      ? { kind: 'unloaded', id: shown.id }
      : shown;
  }

  /** Loads what a pack needs; false when some of it did not come, which asking again may mend. */
  async load(pack: Pack): Promise<boolean> {
    const wanted = documentsIn(pack).filter((id) => !this.asked.has(id));
    const came = await Promise.all(wanted.map((id) => this.loadOne(id)));
    this.find = findIn(this.volumes);
    return came.every(Boolean);
  }

  private async loadOne(id: string): Promise<boolean> {
    try {
      const volumes = await readVolumes([id]);
      this.volumes = [...this.volumes, ...volumes];
      this.asked.add(id);
      return true;
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
      return false;
    }
  }
}
