/** Lets a browser search this site from its address bar. */
import type { APIRoute } from 'astro';
import { site } from '../data/site.ts';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const GET: APIRoute = ({ site: address }) => {
  const base = String(address).replace(/\/$/, '');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(site.name)}</ShortName>
  <Description>${escape(site.tagline)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>zh-CN</Language>
  <Url type="text/html" method="get" template="${base}/search/?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'Content-Type': 'application/opensearchdescription+xml' } },
  );
};
