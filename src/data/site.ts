/** Facts about the site itself, from `content/site.json`. */
import { siteSchema } from '../schemas/site.ts';
import json from '../../content/site.json';
import { dayInChina } from '../plan/dates.ts';

export const site = siteSchema.parse(json);

/** The day of this build, in China; `BUILD_DATE` makes a build repeatable. */
export const builtOn = process.env['BUILD_DATE'] ?? dayInChina(new Date());
