/** The browser's cache storage in memory, with as much as the offline edition needs. */
export class MemoryCaches {
  /** The addresses looked up, in order. */
  readonly lookups: string[] = [];
  private readonly caches = new Map<string, Map<string, Response>>();

  async has(name: string): Promise<boolean> {
    return this.caches.has(name);
  }

  async delete(name: string): Promise<boolean> {
    return this.caches.delete(name);
  }

  async match(url: string, { cacheName }: { cacheName: string }): Promise<Response | undefined> {
    this.lookups.push(url);
    return this.caches.get(cacheName)?.get(url)?.clone();
  }

  async open(name: string) {
    const answers = this.caches.get(name) ?? new Map<string, Response>();
    this.caches.set(name, answers);
    return {
      put: async (url: string, response: Response) => void answers.set(url, response),
      keys: async () => [...answers.keys()].map((url) => ({ url })),
      delete: async (url: string) => answers.delete(url),
    };
  }
}
