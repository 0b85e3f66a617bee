/** Returns the cached value of a key, or makes and caches it; failures are not cached. */
export function memoizeAsync<K, V>(
  cache: Map<K, Promise<V>>,
  key: K,
  make: () => Promise<V>,
): Promise<V> {
  const value = cache.get(key) ?? make();
  cache.set(key, value);
  value.catch(() => cache.delete(key));
  return value;
}
