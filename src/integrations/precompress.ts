/**
 * Puts beside what every visitor loads a copy that is compressed as well as can be (`name.br`), for hosts that send such copies:
 * they themselves compress in a hurry.
 */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { AstroIntegration } from 'astro';

const compress = promisify(brotliCompress);
/** Scripts, styles and machine code; what is loaded piece by piece is small already. */
const SHARED = /^(?:_astro|pagefind)\/.*\.(?:js|css|wasm)$/;

export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
        await Promise.all(
          files.filter((file) => SHARED.test(file)).map(async (file) => {
            const content = await readFile(join(dist, file));
            await writeFile(join(dist, `${file}.br`), await compress(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
          }),
        );
      },
    },
  };
}
