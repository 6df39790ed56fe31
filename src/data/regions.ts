/** Places, from `content/regions.json`, in the order in which editors list them. */
import { z } from 'zod';
import json from '../../content/regions.json';
import { regionName, type Region } from '../plan/regions.ts';
import { regionSchema } from '../schemas/site.ts';

export const regions: Region[] = z.array(regionSchema).parse(json);

/** `重庆市沙坪坝区`. @throws {Error} when the id is unknown */
export const nameOfRegion = (id: string): string => regionName(regions, id);
