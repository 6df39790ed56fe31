/** Serves the built site as hosts and networks behave: with a new release, with faults, without an answer, not at all. */
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { answer } from '../../src/server/start.ts';
import { DIST } from './dist.ts';

type Content = string | number | [first: string, rest: string];

/** Long enough for the first piece to be painted by itself. */
const PAUSE_MS = 100;

export interface ChangingSite {
  url: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  /** From now on a path answers with this text, with a page in two pieces that come one after the other, or with this status. */
  change(path: string, content: Content): void;
  /** `silent` takes requests and does not answer; `down` breaks the line. */
  be(state: 'up' | 'silent' | 'down'): void;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = { '': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export function serveChanging(): Promise<ChangingSite> {
  const changes = new Map<string, Content>();
  const asked: string[] = [];
  const files = answer(DIST);
  let now = 'up';
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    asked.push(pathname);
    const content = changes.get(pathname);
    const respond = (): void => {
      if (typeof content === 'number') response.writeHead(content, { 'Content-Type': 'text/html; charset=utf-8' }).end('<!doctype html><title>fault</title>');
      else if (Array.isArray(content)) {
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).write(content[0]);
        setTimeout(() => response.end(content[1]), PAUSE_MS);
      } else if (content !== undefined) response.writeHead(200, { 'Content-Type': `${TYPES[extname(pathname)] ?? ''}; charset=utf-8`, 'Cache-Control': 'no-cache' }).end(content);
      else files(request, response);
    };
    if (now === 'down') request.socket.destroy();
    else if (now === 'silent') waiting.push(respond);
    else respond();
  });
  return new Promise((resolve) => {
    server.listen(0, () => {
      const address = server.address();
      resolve({
        url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`,
        asked,
        change: (path, text) => void changes.set(path, text),
        be: (state) => {
          now = state;
          if (state === 'up') for (const respond of waiting.splice(0)) respond();
        },
        close: () => {
          server.closeAllConnections();
          return new Promise((closed) => server.close(() => closed()));
        },
      });
    });
  });
}
