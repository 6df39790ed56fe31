/** What the finder knows of a benefit, of a person, and what it says. */
import type { Benefit, Criterion, Tier } from '../benefit/model.ts';
import type { PlanInfo } from '../plan/model.ts';

/** A benefit as the finder needs it; `criteria` as in the record, places of registration seen from the residence. */
export interface Rule extends Pick<Benefit, 'id' | 'code' | 'title' | 'plan' | 'region' | 'audience' | 'topics' | 'kind' | 'firmness' | 'criteria'> {
  /** Open to people without a disability too; otherwise the document grants it to disabled people and theirs. */
  everyone: boolean;
  period: PlanInfo['period'];
  /** The answer in one plain sentence. */
  say: string;
  /** What holds for every tier, as people say it; `null` when the document states no sum. */
  amount: string | null;
  tiers: RuleTier[];
  /** Addresses of the sentences, below that of the plan: `3-1/#p3-1-2`. */
  sources: string[];
}

export interface RuleTier extends Pick<Tier, 'id' | 'title' | 'criteria'> {
  amount: string | null;
}

/** Something that a person knows of themselves: a question with yes and no. */
export interface Situation {
  id: string;
  /** Completes `是不是这样：…`. */
  label: string;
  /** Youngest and oldest of whom it can be true; absent: of all. */
  ages?: [number, number] | undefined;
  /** Answers by question that all together mean yes, at the right age. */
  yes?: Record<string, string[]> | undefined;
  /** Answers that mean no. */
  no?: Record<string, string[]> | undefined;
}

/** The file of one region. */
export interface Rules {
  region: string;
  plans: Record<string, { title: string; region: string }>;
  benefits: Rule[];
  /** Those on which the rules depend. */
  situations: Situation[];
}

/** Benefits as they travel, by column: what is alike stands together and packs a tenth smaller. */
export type RuleColumns = { [Field in keyof Rule]: Rule[Field][] };

/** The file of one region as it travels. */
export interface PackedRules extends Omit<Rules, 'benefits'> {
  benefits: RuleColumns;
}

/** Whom the finder is used for: a condition that it adds to those of the document. */
export interface WhoCriterion {
  fact: 'who';
  in: string[];
  words: string;
  source: -1;
}

/** Has a disability: what every benefit for disabled people asks, a condition that the finder adds. */
export interface DisabledCriterion {
  fact: 'disabled';
  words: string;
  source: -1;
}

export type FinderCriterion =
  | { all: FinderCriterion[] }
  | { any: FinderCriterion[] }
  | { not: FinderCriterion }
  | Exclude<Criterion, { all: Criterion[] } | { any: Criterion[] } | { not: Criterion }>
  | WhoCriterion
  | DisabledCriterion;

export type FinderLeaf = Exclude<FinderCriterion, { all: FinderCriterion[] } | { any: FinderCriterion[] } | { not: FinderCriterion }>;

/** Answers by question; a question that is not there, or holds `unknown`, is unknown. Age is a number in digits. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** What is known of a person. */
export interface Facts {
  /** The youngest and the oldest that they may be, in whole years. */
  age: readonly [from: number, to: number] | null;
  /** Values by question; a question that is not there is unknown. */
  chosen: Readonly<Record<string, readonly string[] | undefined>>;
}

/**
 * Whether a condition holds: `ask` while an answer is missing that would settle it, `office` when every answer that
 * matters is there and only an office decides.
 */
export type Holds = 'yes' | 'no' | 'ask' | 'office';

export const VERDICTS = ['likely', 'ask', 'office', 'unlikely'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Judged {
  rule: Rule;
  verdict: Verdict;
  /** Questions that would settle it next; empty unless the verdict is `ask`. */
  open: string[];
  /** The one question whose answer stands against it; `null` when there are several, or none. */
  lacksOnly: string | null;
  tiers: { tier: RuleTier; verdict: Verdict }[];
}

/** A condition that made a verdict. */
export interface Reason {
  holds: Holds;
  words: string;
  /** Index of the rule's `sources`; -1 for a condition that the finder adds. */
  source: number;
  /** The document wants the opposite. */
  negated: boolean;
  /** The question that it is about; `null` for what an office decides. */
  about: string | null;
  /** Questions whose answers would settle it next. */
  questions: string[];
}
