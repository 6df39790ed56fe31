import type { APIRoute } from 'astro';
import version from 'virtual:version';
import { conformance } from '../../data/conformance.ts';
import { publish, toPublishedConformance } from '../../data/published.ts';

export const GET: APIRoute = () => publish(toPublishedConformance(conformance, version));
