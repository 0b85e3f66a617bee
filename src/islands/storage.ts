/** Storage that may be missing: when site data is blocked, even naming `localStorage` throws. */

/** The text stored under a key, or null when there is none or storage is blocked. */
export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores a text; false when storage is blocked or full. */
export function write(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
