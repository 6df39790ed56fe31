/** Lets a device put the site among its programs. `minimal-ui` keeps the button that goes back. */
import type { APIRoute } from 'astro';
import { site } from '../data/site.ts';

const icon = (file: string, size: number, purpose: string): object => ({ src: `/${file}`, sizes: `${size}x${size}`, type: 'image/png', purpose });

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      id: '/',
      name: site.name,
      short_name: site.name,
      description: site.tagline,
      lang: 'zh-CN',
      start_url: '/',
      scope: '/',
      display: 'minimal-ui',
      // `--paper` and `--accent` of the standard mode.
      background_color: '#fdfbf6',
      theme_color: '#0b4a5e',
      icons: [icon('icon-192.png', 192, 'any'), icon('icon-512.png', 512, 'any'), icon('icon-maskable.png', 512, 'maskable')],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
