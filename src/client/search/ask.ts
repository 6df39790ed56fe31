/** Asks the index: from a question to results, with nothing of a page in it. */
import { dayInChina } from '../../plan/dates.ts';
import type { SearchRequest } from '../../search/address.ts';
import { lookUpIn, type Engine, type EngineResult, type Filters } from '../../search/engine.ts';
import type { SearchFacts } from '../../search/facts.ts';
import { understand, withGuess } from '../../search/question.ts';
import { preferences } from '../../search/rank.ts';
import { search, type Outcome } from '../../search/search.ts';
import { fetchAhead, loadEngine, loadMender, loadWords, type Words } from './load.ts';

/** What was chosen in the lists, as the engine takes it. */
function filtersFor({ narrow }: SearchRequest, { plans, places }: SearchFacts): Filters {
  const filters: Filters = {};
  const place = places[narrow.place];
  if (place) filters['place'] = { any: [narrow.place, ...place.above] };
  if (narrow.kind !== '') filters['kind'] = { any: [narrow.kind] };
  if (narrow.topic !== '') filters['topic'] = { any: [narrow.topic] };
  if (narrow.period === 'current' || narrow.period === 'over') {
    const today = dayInChina(new Date());
    const untils = Object.keys(plans).map((id) => (plans[id] || { until: '' }).until);
    const fitting = untils.filter((until) => (narrow.period === 'over') === today > until);
    filters['until'] = { any: narrow.period === 'over' ? fitting : fitting.concat('none') };
  }
  return filters;
}

/** While there are no more indexes than these, a question without a place is asked of all of them. */
export const FEW = 4;

function bundlesFor({ bundles, places }: SearchFacts, place: string): string[] {
  const known = places[place];
  const top = known && (known.above[known.above.length - 1] || place);
  return bundles.filter(({ region }) => region === null || region === top || (!top && bundles.length <= FEW)).map(({ path }) => path);
}

export interface Found {
  outcome: Outcome;
  results: EngineResult[];
}

/** The engine, with what a question needs of the index already there. @param base address of the index @throws {Error} */
export async function prepare(base: string, asked: SearchRequest, { lexicon, facts }: Words): Promise<{ engine: Engine; filters: Filters; above: (place: string) => readonly string[] }> {
  const question = withGuess(understand(asked.query, lexicon), lexicon);
  const bundles = bundlesFor(facts, asked.narrow.place || question.place || '');
  const tokens = question.ideas.flatMap((idea) => idea.tokens.map(({ token }) => token));
  const filters = filtersFor(asked, facts);
  const above = (place: string): readonly string[] => (facts.places[place] || { above: [] }).above;
  const names = preferences(question, above(question.place || '')).map(([name]) => name);
  const first = question.ideas.length === 1 && names.length === 0 && Object.keys(filters).length === 0 ? lexicon.first.get(tokens[0] || '') || [] : [];
  const [engine] = await Promise.all([loadEngine(base, bundles), fetchAhead(base, facts, { tokens, names: names.concat(Object.keys(filters)), records: first }, bundles)]);
  return { engine, filters, above };
}

/** @param base address of the index @throws {Error} when something of the index does not come */
export async function find(base: string, asked: SearchRequest, words: Words): Promise<Found> {
  const { lexicon } = words;
  const { engine, filters, above } = await prepare(base, asked, words);
  const segmented = typeof (Intl as { Segmenter?: unknown }).Segmenter === 'function';
  const { results, ...lookUps } = lookUpIn(engine, filters, segmented);
  const outcome = await search(asked.query, { lexicon, ...lookUps, mender: (all) => loadMender(base, lexicon, all), learn: (text) => loadWords(base, text), above }, asked.exact);
  return { outcome, results: outcome.results.map(({ id }) => results.get(id)).filter((one): one is EngineResult => one !== undefined) };
}
