import type { APIRoute } from 'astro';
import { allBenefits } from '../../data/benefits.ts';
import { allPlans } from '../../data/plans.ts';
import { publish, toPublishedBenefits } from '../../data/published.ts';

export const GET: APIRoute = async () => publish(toPublishedBenefits(await allBenefits(), await allPlans()));
