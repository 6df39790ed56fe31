import type { APIRoute } from 'astro';
import { allPlans } from '../../data/plans.ts';
import { publish, toPublishedPlans } from '../../data/published.ts';

export const GET: APIRoute = async () => publish(toPublishedPlans(await allPlans()));
