import type { APIRoute } from 'astro';
import { regions } from '../../data/regions.ts';

export const GET: APIRoute = () => Response.json({ regions });
