import type { APIRoute } from 'astro';
import { regions } from '../../data/regions.ts';
import { publish } from '../../data/published.ts';

export const GET: APIRoute = () => publish({ regions });
