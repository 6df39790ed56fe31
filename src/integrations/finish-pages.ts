/** What pages say that is known only when all is built, in one pass over them: there may be tens of thousands. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { changePages } from './each-page.ts';
import { completer } from './offline.ts';
import { seal } from './security.ts';

/** Must stand after all that changes pages or writes scripts. */
export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const complete = completer(dist);
        changePages(dist, (html, name) => seal(complete(html), name));
      },
    },
  };
}
