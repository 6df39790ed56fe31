/** Serves the built site to the browser tests, by the same server that readers of `npm start` get. */
import { existsSync } from 'node:fs';
import { serve } from '../../src/server/start.ts';
import { DIST } from './dist.ts';

export default async function serveDist(): Promise<() => void> {
  if (!existsSync(`${DIST}/index.html`)) throw new Error(`${DIST} is not built: run npm run build`);
  const { url, close } = await serve(0, DIST);
  process.env['SITE'] = url;
  return close;
}
