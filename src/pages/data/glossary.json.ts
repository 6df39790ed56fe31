import type { APIRoute } from 'astro';
import { terms } from '../../data/benefits.ts';
import { publish } from '../../data/published.ts';

export const GET: APIRoute = () => publish({ terms });
