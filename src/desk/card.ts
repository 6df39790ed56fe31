/**
 * What somebody at the hotline needs of a benefit while a caller waits: what to say, what to ask, what to send, and the
 * sentence it all rests on.
 */
import { benefitUrl, shortUrl } from '../benefit/links.ts';
import type { Benefit, Criterion, Department } from '../benefit/model.ts';
import { FIRMNESS_WORDS, headlineAmount } from '../benefit/words.ts';
import { CORE, situationQuestion } from '../finder/questions.ts';
import { periodWords } from '../plan/dates.ts';
import { passageUrl } from '../plan/links.ts';
import type { IsoDate, Plan } from '../plan/model.ts';
import { placeOf } from '../plan/place.ts';
import { regionName, regionPath, type Region } from '../plan/regions.ts';
import { spokenText } from '../reading/speech.ts';
import { SCRIPT_LENGTH, type Script } from './script.ts';

export interface DeskCard {
  code: string;
  title: string;
  region: string;
  /** 重庆市沙坪坝区 */
  place: string;
  /** 沙坪坝区, for where every character counts. */
  district: string;
  url: string;
  shortUrl: string;
  period: { from: IsoDate; until: IsoDate };
  /** In a few words; `null` when the document states none, or several. */
  amount: string | null;
  firmness: string;
  /** Plain sentences, the answer first. */
  answer: string[];
  /** Questions on which it depends, as they are put to a caller. */
  ask: string[];
  /** What only an office decides, in the words of the document. */
  office: string[];
  /** Plain sentences. */
  who: string[];
  get: string[];
  /** What one gets, where it depends on who asks. */
  tiers: { title: string; get: string[] }[];
  departments: Department[];
  sources: { quote: string; url: string; words: string }[];
  script: Script;
}

export interface DeskSources {
  regions: readonly Region[];
  situations: readonly { id: string; label: string }[];
}

/** @throws {Error} when a condition names a question that is not there */
export function deskCard(benefit: Benefit, plan: Plan, { regions, situations }: DeskSources): DeskCard {
  const period = benefit.period ?? plan.info.period;
  const leaves = leavesOf({ all: [benefit.criteria, ...benefit.tiers.map(({ criteria }) => criteria)] });
  const place = regionName(regions, benefit.region);
  return {
    code: benefit.code,
    title: benefit.title,
    region: benefit.region,
    place,
    district: regionPath(regions, benefit.region).at(-1)?.name ?? place,
    url: benefitUrl(benefit),
    shortUrl: shortUrl(benefit),
    period,
    amount: headlineAmount(benefit),
    firmness: FIRMNESS_WORDS[benefit.firmness],
    answer: benefit.summary,
    ask: once(leaves.flatMap((leaf) => (leaf.fact === 'office' ? [] : [questionOf(leaf, situations)]))),
    office: once(leaves.flatMap((leaf) => (leaf.fact === 'office' ? [leaf.words] : []))),
    who: benefit.who,
    get: benefit.get,
    tiers: benefit.tiers.map(({ title, get }) => ({ title, get })),
    departments: benefit.departments,
    sources: benefit.sources.map(({ passage, quote }) => {
      const { path, words } = placeOf(plan, passage);
      return { quote, words, url: passageUrl(plan.info.id, path, passage) };
    }),
    script: scriptOf(benefit, place, period),
  };
}

type Leaf = Exclude<Criterion, { all: Criterion[] } | { any: Criterion[] } | { not: Criterion }>;

function leavesOf(criterion: Criterion): Leaf[] {
  if ('all' in criterion) return criterion.all.flatMap(leavesOf);
  if ('any' in criterion) return criterion.any.flatMap(leavesOf);
  return 'not' in criterion ? leavesOf(criterion.not) : [criterion];
}

const once = (words: readonly string[]): string[] => [...new Set(words)];

function questionOf(leaf: Exclude<Leaf, { fact: 'office' }>, situations: DeskSources['situations']): string {
  const id = leaf.fact === 'situation' ? leaf.is : leaf.fact;
  const situation = situations.find((one) => one.id === id);
  const question = leaf.fact === 'situation' ? situation && situationQuestion(situation) : CORE.find((one) => one.id === id);
  if (!question) throw new Error(`待遇查找里没有问题“${id}”`);
  return question.label.replace('{谁}', '本人');
}

/** The answer is said whole sentence by whole sentence, as far as the time goes; the first always. */
function scriptOf({ title, code, summary }: Benefit, place: string, period: DeskCard['period']): Script {
  const inTime = (today: IsoDate): string => spokenText(periodWords(period, today).lead);
  const script: Script = {
    opening: spokenText(`${place}，${title}。`),
    period: { before: inTime(''), current: inTime(period.until), over: inTime('9999-12-31') },
    sentences: [],
    closing: spokenText(`编号是${code}，说编号就能找到它。`),
  };
  let left = SCRIPT_LENGTH - script.opening.length - script.period.over.length - script.closing.length;
  for (const sentence of summary.map(spokenText)) {
    left -= sentence.length;
    if (left < 0 && script.sentences.length > 0) break;
    script.sentences.push(sentence);
  }
  return script;
}
