import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { siteAddress } from './src/integration/siteAddress.ts';
import { yandu } from './src/integration/yandu.ts';

export default defineConfig({
  // The address is the editor's: content/site.yaml.
  ...siteAddress(new URL('.', import.meta.url)),
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'always' },
  integrations: [mdx(), yandu()],
  // The text is the source's: smart punctuation would rewrite marks, and GFM takes ~~ and addresses for its own.
  markdown: {
    processor: satteri({ features: { smartPunctuation: false, gfm: false } }),
    syntaxHighlight: false,
  },
  vite: {
    plugins: [tailwindcss()],
    // Browsers back to Chromium 80 are supported: no @layer, no oklch (README, "Browsers").
    build: {
      target: 'chrome80',
      cssTarget: ['chrome80', 'safari13', 'firefox78'],
      rollupOptions: {
        // Astro itself puts the directive into MDX modules; the content is not at fault.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});
