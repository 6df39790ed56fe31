/** What the residents of a place can ask for, as plain text: for braille software, screen readers and copying. */
import { periodWords, sayDate } from '../plan/dates.ts';
import type { IsoDate, Plan } from '../plan/model.ts';
import { answersOf, HOW_TO_APPLY, NO_DEPARTMENT, QUESTIONS } from './answers.ts';
import { byTopic } from './group.ts';
import { shortUrl } from './links.ts';
import type { Benefit } from './model.ts';
import { headlineAmount, sayKind, sayPlaceAndPeriod } from './words.ts';

export interface TextSources {
  plans: readonly Plan[];
  topics: readonly { id: string; name: string }[];
  placeName(id: string): string;
  /** The day of the build. */
  builtOn: IsoDate;
  /** Address of the site, without a slash at the end. */
  site: string;
  /** Number of the hotline. */
  hotline: string;
  /** Who made this and what it is not, in sentences. */
  about: readonly string[];
}

/**
 * One heading, sentence or passage a line, and a blank line before each heading; in the order of the page of all benefits.
 *
 * @param region whose residents ask
 * @param levels what each place grants, the region itself first
 * @throws {Error} when a benefit's document is not among the plans
 */
export function toPlainText(region: string, levels: readonly { place: string; benefits: Benefit[] }[], sources: TextSources): string {
  const { placeName, topics, builtOn, about } = sources;
  const name = placeName(region);
  const lines = [
    `${name}的全部待遇`,
    `制作日期：${sayDate(builtOn)}。期限过没过，是按这一天算的。`,
    ...about,
    ...levels.flatMap(({ place, benefits }) => [
      '',
      `${placeName(place)}的待遇（${benefits.length}项）`,
      ...(place === region ? [] : [`${placeName(place)}的文件也管${name}，这些您也可以问。`]),
      ...byTopic(benefits, topics).flatMap(({ topic, benefits: own }) => ['', topic.name, ...own.flatMap((benefit) => linesOf(benefit, sources))]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf(benefit: Benefit, { plans, placeName, builtOn, site, hotline }: TextSources): string[] {
  const plan = plans.find(({ info }) => info.id === benefit.plan);
  if (!plan) throw new Error(`没有文件：${benefit.plan}`);
  const { info } = plan;
  const { lead, advice } = periodWords(benefit.period ?? info.period, builtOn);
  const amount = headlineAmount(benefit);
  const { who, get, tiers, when, departments, sources } = answersOf(benefit, plan);
  return [
    '',
    benefit.title,
    `${lead}${advice}（按${sayDate(builtOn)}算）`,
    ...(amount === null ? [] : [amount]),
    `编号${benefit.code}`,
    sayPlaceAndPeriod(benefit, info.period, placeName(benefit.region)),
    ...benefit.summary,
    '',
    QUESTIONS.who,
    ...who,
    '',
    QUESTIONS.get,
    ...get,
    ...tiers.flatMap((tier) => ['', tier.title, ...tier.get]),
    '',
    QUESTIONS.when,
    ...when,
    '',
    QUESTIONS.contact,
    ...(departments.length === 0 ? [NO_DEPARTMENT] : departments.flatMap(({ words, names }) => [words, ...names])),
    HOW_TO_APPLY.join(hotline),
    '',
    QUESTIONS.source,
    ...sources.flatMap(({ quote, url, place }) => [quote.replace(/\n+/g, ''), `出自${place}：${site}${url}`]),
    `${sayKind(benefit)}出自：${info.shortTitle}。短地址：${new URL(site).host}${shortUrl(benefit)}`,
  ];
}
