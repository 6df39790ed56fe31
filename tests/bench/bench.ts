/**
 * `npm run bench`: what a reader on a slow line pays, and what building costs as the corpus grows.
 *
 * `-- --weights`, `-- --finder`, `-- --search`, `-- --speed`, `-- --builds=5,50,500` run one part; without arguments all of them.
 * `-- --many=400`: the search of a site with so many plans.
 */
import { existsSync } from 'node:fs';
import { measureBuilds } from './builds.ts';
import { measureFinder } from './finder.ts';
import { measureSearch, measureSearchAt } from './search.ts';
import { measureSpeed } from './speed.ts';
import { measureWeights } from './weights.ts';

const asked = process.argv.slice(2);
const wants = (part: string): boolean => asked.length === 0 || asked.some((argument) => argument.startsWith(`--${part}`));

if ((wants('weights') || wants('speed') || wants('search') || wants('finder')) && !existsSync('dist/index.html')) {
  console.error('先建站：npm run build');
  process.exit(1);
}
if (wants('weights')) measureWeights('dist');
if (wants('search')) await measureSearch('dist');
if (wants('finder')) await measureFinder('dist');
if (wants('speed')) await measureSpeed('dist');
if (asked.some((argument) => argument.startsWith('--many='))) {
  await measureSearchAt(Number(asked.find((argument) => argument.startsWith('--many='))?.slice('--many='.length)));
}
if (wants('builds')) {
  const sizes = asked.find((argument) => argument.startsWith('--builds='))?.slice('--builds='.length) ?? '5,50,500';
  await measureBuilds(sizes.split(',').map(Number));
}
