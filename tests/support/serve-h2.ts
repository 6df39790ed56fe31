/** Serves `dist/` by HTTP/2, as hosts do and browsers only take it: encrypted, here with a key of the moment. */
import { spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer } from '../../src/server/start.ts';

/**
 * @returns the address, and the argument with which Chromium trusts the key: without it, nothing would be kept in its cache
 * @throws {Error} when there is no openssl to make a key with
 */
export function serveH2(folder: string): Promise<{ url: string; trust: string; close: () => void }> {
  const pair = makeKey();
  const server = createSecureServer({ ...pair, allowHTTP1: true }, answer(folder) as never);
  const spki = new X509Certificate(pair.cert).publicKey.export({ type: 'spki', format: 'der' });
  const trust = `--ignore-certificate-errors-spki-list=${createHash('sha256').update(spki).digest('base64')}`;
  return new Promise((resolve) => {
    server.listen(0, () => {
      const address = server.address();
      resolve({ url: `https://localhost:${typeof address === 'object' && address ? address.port : 0}/`, trust, close: () => void server.close() });
    });
  });
}

function makeKey(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost', '-keyout', key, '-out', cert]);
  if (made.status !== 0) throw new Error(`openssl could not make a key: ${made.error?.message ?? made.stderr.toString()}`);
  const files = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return files;
}
