import { defineConfig } from 'astro/config';
import { books } from './src/integrations/books.ts';
import { finishPages } from './src/integrations/finish-pages.ts';
import { firstPaintScript } from './src/integrations/first-paint-script.ts';
import { inlineStyles } from './src/integrations/inline-styles.ts';
import { offline } from './src/integrations/offline.ts';
import { oldBrowsers } from './src/integrations/old-browsers.ts';
import { oneScript } from './src/integrations/one-script.ts';
import { precompress } from './src/integrations/precompress.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { security } from './src/integrations/security.ts';
import { version } from './src/integrations/version.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://zhucan.example',
  trailingSlash: 'always',
  // Chinese wraps between any two characters: white space between elements on different lines would show as gaps.
  compressHTML: 'jsx',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [books(), searchIndex(), precompress(), offline(), security(), finishPages()],
  vite: {
    plugins: [oldBrowsers(), oneScript(), firstPaintScript(), inlineStyles(), version()],
    build: { assetsInlineLimit: 0 },
  },
});
