import { vi } from 'vitest';

/** A browser's storage in memory, with a limited size. */
export class MemoryStorage {
  private readonly texts = new Map<string, string>();
  room = Infinity;

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    const others = [...this.texts].filter(([known]) => known !== key);
    const used = others.reduce((sum, [, text]) => sum + text.length, 0);
    if (used + value.length > this.room) throw new Error('QuotaExceededError');
    this.texts.set(key, value);
  }
}

/** The storages of a fake browser. */
export interface Storages {
  local: MemoryStorage;
  session: MemoryStorage;
}

/** Replaces the storages by empty ones; a `denied` one throws as soon as it is named. */
export function stubStorages(...denied: ('localStorage' | 'sessionStorage')[]): Storages {
  const storages = { local: new MemoryStorage(), session: new MemoryStorage() };
  const values = { localStorage: storages.local, sessionStorage: storages.session };
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        if (denied.some((each) => each === name)) throw new Error('SecurityError');
        return value;
      },
    });
  }
  if (!('location' in globalThis)) vi.stubGlobal('location', { href: 'https://example.org/' });
  return storages;
}
