/**
 * What a host must send with the files, from one source: for `npm start`, for hosts that read `_headers`, for nginx and for
 * Caddy. What each page may load and run stands in the page itself, so that it holds on hosts that send nothing.
 */

interface Rule {
  /** Beginning of the addresses that it is for. */
  path: string;
  headers: Record<string, string>;
}

/** Pages and data are asked for anew each time: a lapsed promise must not be shown from a cache, nor that a file was missing. */
const NEVER_KEPT = 'no-cache';

/** Named by their content: they never change. */
const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** A later rule goes before an earlier one. */
export const RULES: readonly Rule[] = [
  {
    path: '/',
    headers: {
      'Cache-Control': NEVER_KEPT,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Content-Security-Policy': "frame-ancestors 'self'",
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      'Strict-Transport-Security': 'max-age=31536000',
    },
  },
  { path: '/_astro/', headers: FOR_EVER },
  { path: '/pagefind/', headers: FOR_EVER },
];

/** Books, whose type servers may not know. */
const BOOK = { ending: '.epub', type: 'application/epub+zip' } as const;

/** @param path of the file inside the site, with a slash in front */
export function headersFor(path: string): Record<string, string> {
  return RULES.filter((rule) => path.startsWith(rule.path)).reduce<Record<string, string>>((all, { headers }) => ({ ...all, ...headers }), {});
}

/** `_headers`, as Cloudflare Pages and Netlify read it: what a later rule sets again is taken back first. */
export function toHeadersFile(): string {
  const lines = RULES.flatMap(({ path, headers }) => [
    `${path}*`,
    ...(path === '/' ? [] : Object.keys(headers).map((name) => `  ! ${name}`)),
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${lines.join('\n')}\n`;
}

/** Types that nginx leaves as they are when it is not told; HTML it compresses anyway. */
const COMPRESSED = ['text/plain', 'text/css', 'text/csv', 'text/javascript', 'application/javascript', 'application/json', 'application/wasm', 'application/manifest+json', 'image/svg+xml'];

/** A `server` block's inside for nginx, whose `add_header` in a location hides those outside of it. */
export function toNginx(): string {
  const locations = RULES.map(({ path }) => {
    const headers = Object.entries(headersFor(path)).map(([name, value]) => `    add_header ${name} "${value}" always;`);
    return [`location ${path} {`, ...headers, '    try_files $uri $uri/index.html =404;', '}'].join('\n');
  });
  const books = [
    `location ~ \\${BOOK.ending}$ {`,
    ...Object.entries(headersFor('/')).map(([name, value]) => `    add_header ${name} "${value}" always;`),
    '    types { }',
    `    default_type ${BOOK.type};`,
    '    try_files $uri =404;',
    '}',
  ].join('\n');
  return `${['# root 指到 dist；有 brotli 模块时可以再打开 brotli 和 brotli_static。', 'charset utf-8;', 'gzip on;', 'gzip_vary on;', 'gzip_comp_level 6;', `gzip_types ${COMPRESSED.join(' ')};`, 'error_page 404 /404.html;', ...locations, books].join('\n')}\n`;
}

/** A site block's inside for Caddy, which by itself would let the rule for all addresses go last; in a `route`, the order stands. */
export function toCaddy(): string {
  const rules = RULES.map(({ path, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `        ${name} "${value}"`);
    return [`    header ${path}* {`, ...lines, '    }'].join('\n');
  });
  return `${['# root 指到 dist。', 'encode zstd gzip', 'route {', ...rules, `    header *${BOOK.ending} Content-Type ${BOOK.type}`, '}', 'try_files {path} {path}/index.html', 'file_server {', '    precompressed br', '}', 'handle_errors {', `    header Cache-Control "${NEVER_KEPT}"`, '    rewrite * /404.html', '    file_server', '}'].join('\n')}\n`;
}
