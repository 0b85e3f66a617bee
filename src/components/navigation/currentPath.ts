/** Returns the path of a page from the site's root, as links state it, whatever `base` Astro is configured with. */
export function currentPath({ pathname }: URL): string {
  return `/${pathname.slice(import.meta.env.BASE_URL.length)}`;
}
