import type { APIRoute } from 'astro';
import { questions } from '../../data/finder.ts';
import { publish } from '../../data/published.ts';

export const GET: APIRoute = () => publish({ questions });
