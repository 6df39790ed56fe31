/** What a screen reader says of a page, by a reader that runs inside it (W3C's ARIA and accessible-name rules). */
import type { Page } from '@playwright/test';
import { build } from 'esbuild';

interface VirtualReader {
  start(options: { container: Node }): Promise<void>;
  next(): Promise<void>;
  stop(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  spokenPhraseLog(): Promise<string[]>;
}

let bundle: Promise<string> | undefined;

function reader(): Promise<string> {
  bundle ??= build({
    stdin: { contents: "export { virtual } from '@guidepup/virtual-screen-reader/browser.js';", resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'guidepup',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundle;
}

/** Phrases from the beginning of an element to its end. */
export async function heard(page: Page, selector: string, most = 400): Promise<string[]> {
  await page.evaluate(await reader());
  return page.evaluate(
    async ([css, limit]) => {
      const { virtual } = (globalThis as unknown as { guidepup: { virtual: VirtualReader } }).guidepup;
      const container = document.querySelector(css);
      if (!container) throw new Error(`nothing to read at ${css}`);
      // It does not know what no browser shows: text for browsers without script, closed folds, what a closed list does not choose.
      const unseen = Array.from(document.querySelectorAll('noscript, details:not([open]) > :not(summary), select option:not(:checked)'));
      for (const element of unseen) element.setAttribute('aria-hidden', 'true');
      await virtual.start({ container });
      const first = await virtual.lastSpokenPhrase();
      for (let count = 0; count < limit; count += 1) {
        await virtual.next();
        if ((await virtual.lastSpokenPhrase()) === first) break;
      }
      const phrases = await virtual.spokenPhraseLog();
      await virtual.stop();
      for (const element of unseen) element.removeAttribute('aria-hidden');
      return phrases;
    },
    [selector, most] as const,
  );
}
