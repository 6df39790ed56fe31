/** Order of the results: what is definite, close to the need named and near to being had comes first. */
import { VERDICTS, type Judged, type Rule, type Verdict } from './model.ts';

/** What the person is after: subjects named, and whether they ask for a firm or a body. */
export interface Aim {
  needs: readonly string[];
  who: string | undefined;
}

/** Values of `who` that are no person. */
export const FOR_BODIES: readonly string[] = ['employer', 'institution'];

/** Whether a benefit is for the one who asks: a firm sees what is for firms, everybody else what is for people. */
export function concerns({ audience }: Pick<Rule, 'audience'>, { who }: Aim): boolean {
  const wanted = who !== undefined && FOR_BODIES.indexOf(who) >= 0 ? [who] : ['person', 'family'];
  return audience.some((one) => wanted.indexOf(one) >= 0);
}

export const meetsNeed = ({ topics }: Pick<Rule, 'topics'>, { needs }: Aim): boolean => topics.some((topic) => needs.indexOf(topic) >= 0);

const FIRM = { entitlement: 0, conditional: 1, programme: 2 } as const;

/** Smaller is nearer. */
function distance({ rule, open }: Judged, aim: Aim): number {
  const named = aim.needs.length === 0 || meetsNeed(rule, aim);
  const sum = rule.amount !== null || rule.tiers.some(({ amount }) => amount !== null);
  return (concerns(rule, aim) ? 0 : 10_000) + (named ? 0 : 1000) + FIRM[rule.firmness] * 100 + Math.min(open.length, 9) * 10 + (sum ? 0 : rule.kind === 'cash' ? 2 : 4);
}

/** How many stand open at the head of each group; what does not apply is folded whole. */
const SHOWN: Record<Verdict, number> = { likely: 5, ask: 3, office: 3, unlikely: 0 };

export interface Fold {
  /** Id of a subject, or one of the two below. */
  topic: string;
  judged: Judged[];
}

/** Only the certificate is missing. */
export const CERTIFICATE = 'certificate';
/** For others than the one who asks: for people, where a firm asks; for firms, where a person does. */
export const OTHERS = 'others';

export interface Group {
  verdict: Verdict;
  count: number;
  /** Stand open. */
  first: Judged[];
  /** Folded, each benefit under its main subject. */
  folds: Fold[];
}

/**
 * The four groups; every benefit stands in exactly one of them, once.
 *
 * @param topics ids in the order in which subjects are listed
 */
export function arrange(judged: readonly Judged[], topics: readonly string[], aim: Aim): Group[] {
  const near = judged
    .map((one) => ({ one, far: distance(one, aim) }))
    .sort((a, b) => a.far - b.far || (a.one.rule.code < b.one.rule.code ? -1 : 1))
    .map(({ one }) => one);
  const named = topics.filter((topic) => aim.needs.indexOf(topic) >= 0);
  const order = [...named, ...topics.filter((topic) => named.indexOf(topic) < 0)];
  return VERDICTS.map((verdict) => {
    const own = near.filter((one) => one.verdict === verdict);
    const mine = own.filter(({ rule }) => concerns(rule, aim));
    const close = mine.filter(({ rule }) => aim.needs.length === 0 || meetsNeed(rule, aim));
    const firm = close.filter(({ rule }) => rule.firmness === 'entitlement');
    const first = (firm.length > 0 || verdict !== 'likely' ? firm : close).slice(0, SHOWN[verdict]);
    const certificate = mine.filter(({ lacksOnly }) => lacksOnly === CERTIFICATE);
    const rest = mine.filter((one) => first.indexOf(one) < 0 && certificate.indexOf(one) < 0);
    const folds = [
      { topic: CERTIFICATE, judged: certificate },
      ...order.map((topic) => ({ topic, judged: rest.filter(({ rule }) => rule.topics[0] === topic) })),
      { topic: OTHERS, judged: own.filter((one) => mine.indexOf(one) < 0) },
    ];
    return { verdict, count: own.length, first, folds: folds.filter((fold) => fold.judged.length > 0) };
  });
}
