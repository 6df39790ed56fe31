/** Serves `dist/` as a good host would: compressed, with the right types, the 404 page, long memory for hashed files. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';
import { headersFor } from '../integrations/headers.ts';

const FOLDER = 'dist';

/** Types that need their character set said, because browsers guess it otherwise. */
const TYPES: Record<string, string> = {
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

/** Answers requests for the files of a folder. */
export function answer(folder: string): RequestListener {
  const compress = compression({
    threshold: 0,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } },
  });
  const files = sirv(folder, {
    // Asks the disk each time: a list made at the start would name files that a new build has taken away, and the server would die of one.
    dev: true,
    etag: true,
    brotli: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
      const type = TYPES[extname(path)];
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  const notFound = readFileSync(join(folder, '404.html'));
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    // The files are small; and `bytes=10-5` would end the server.
    delete request.headers.range;
    compress(request as never, response as never, () => {
      files(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
      });
    });
  };
}

/** @param port 0 for any free one. @returns the address, once the server listens */
export function serve(port: number, folder = FOLDER): Promise<{ url: string; close: () => void }> {
  const server = createServer(answer(folder));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`端口${port}已经有人用；换一个：PORT=4322 npm start`) : error);
    });
    server.listen(port, () => {
      const address = server.address();
      const actual = typeof address === 'object' && address ? address.port : port;
      resolve({ url: `http://localhost:${actual}/`, close: () => void server.close() });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(FOLDER)) {
    console.error('还没有建站：先运行 npm run build，或直接运行 npm start');
    process.exit(1);
  }
  try {
    const { url } = await serve(Number(process.env['PORT'] ?? 4321));
    console.log(`助残政策通：${url}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
