import type { APIRoute } from 'astro';
import { allPlans } from '../../data/plans.ts';
import { toPublishedPlans } from '../../data/published.ts';

export const GET: APIRoute = async () => Response.json(toPublishedPlans(await allPlans()));
