/** Serves `dist/` as a good host would: compressed, with the right types, the 404 page, long memory for hashed files. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';

const FOLDER = 'dist';

/** @param port 0 for any free one. @returns the address, once the server listens */
export function serve(port: number, folder = FOLDER): Promise<{ url: string; close: () => void }> {
  const compress = compression({
    threshold: 0,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } },
  });
  const files = sirv(folder, {
    etag: true,
    setHeaders(response, path) {
      if (path.startsWith('/_astro/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      else response.setHeader('Cache-Control', 'no-cache');
      if (/\.(txt|json|xml)$/.test(path)) {
        response.setHeader('Content-Type', `${String(response.getHeader('Content-Type')).split(';')[0]}; charset=utf-8`);
      }
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
    },
    onNoMatch() {
      // answered below, with the page for it
    },
  });
  const notFound = sirv(folder, { single: '404.html' });
  const server = createServer((request, response) => {
    compress(request as never, response as never, () => {
      files(request, response, () => {
        response.statusCode = 404;
        request.url = '/404.html';
        notFound(request, response);
      });
    });
  });
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

if (import.meta.main) {
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
