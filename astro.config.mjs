import { defineConfig } from 'astro/config';
import { firstPaintScript } from './src/integrations/first-paint-script.ts';
import { inlineStyles } from './src/integrations/inline-styles.ts';
import { searchIndex } from './src/integrations/search-index.ts';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://zhucan.example',
  trailingSlash: 'always',
  // Chinese wraps between any two characters: white space between elements on different lines would show as gaps.
  compressHTML: 'jsx',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [searchIndex()],
  vite: {
    plugins: [firstPaintScript(), inlineStyles()],
    // The oldest browsers that are served in full, Chrome 69 (old Android and WeChat web views) and iOS 12, know ES2018.
    build: { target: 'es2018', cssTarget: ['chrome69', 'ios12'], assetsInlineLimit: 0 },
  },
});
