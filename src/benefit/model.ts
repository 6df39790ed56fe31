/** What a document grants, subsidises, discounts, promises or offers: one record for each thing that can be asked for. */
import type { IsoDate } from '../plan/model.ts';

export const AUDIENCES = ['person', 'family', 'employer', 'institution'] as const;
/** Who can ask. */
export type Audience = (typeof AUDIENCES)[number];

export const KINDS = ['cash', 'service', 'discount', 'insurance', 'in-kind'] as const;
export type Kind = (typeof KINDS)[number];

export const FIRMNESS = ['entitlement', 'conditional', 'programme'] as const;
/**
 * How firmly the document promises: `entitlement` a stated standard or a duty to give, `conditional` 有条件的地方、鼓励、
 * 探索、逐步、推动, `programme` a service or project without a standard for single claims.
 */
export type Firmness = (typeof FIRMNESS)[number];

export interface Benefit {
  /** ASCII slug, unique on the site, never used again for something else. */
  id: string;
  /** Four digits that a person can say over the phone; never used again for something else. */
  code: string;
  /** What it is called, at most 24 characters. */
  title: string;
  plan: string;
  region: string;
  audience: Audience[];
  /** Open to people without a disability too; absent: for disabled people and their families, firms and bodies. */
  everyone?: true | undefined;
  /** Ids of `topics.json`, the main one first. */
  topics: string[];
  kind: Kind;
  firmness: Firmness;
  /** `null`: the period of the plan. */
  period: { from: IsoDate; until: IsoDate } | null;
  /** Plain sentences, the answer first. */
  summary: string[];
  /** 谁可以: plain sentences. */
  who: string[];
  /** 有多少: what one gets, in plain sentences. */
  get: string[];
  /** 什么时候: plain sentences; empty when the document does not say. */
  when: string[];
  /** Amounts that hold for every tier; empty when none is stated. */
  amounts: Amount[];
  /** Months of application, review, payment; empty when none is stated. */
  windows: Window[];
  /** As the document names them, the leading one first; empty when it names none. */
  departments: Department[];
  /** Conditions that hold for every tier. */
  criteria: Criterion;
  /** Where what one gets depends on who asks; empty otherwise. */
  tiers: Tier[];
  /** At least one; the first is the sentence that grants. */
  sources: Source[];
  /** Name shared by the same benefit of other places, for comparison; `null` when none is alike. */
  same: string | null;
}

export interface Amount {
  /** As the document writes it, verbatim: `600-1200元/年/人`. */
  text: string;
  /** Least and most; equal for a fixed amount; `min` is `null` for `最高5000元`. */
  min: number | null;
  max: number | null;
  unit: '元' | '%';
  /** `[人, 年]` for 每人每年. */
  per: Per[];
  /** The document sets a ceiling (最高、不超过、不高于). */
  cap: boolean;
}

export const PERS = ['person', 'household', 'case', 'year', 'school-year', 'month', 'day', 'once'] as const;
export type Per = (typeof PERS)[number];

export interface Window {
  kind: 'survey' | 'apply' | 'review' | 'pay' | 'run';
  /** As the document writes it, verbatim. */
  text: string;
  /** Months 1 to 12; empty for 全年, 每月, 每季度 and feasts. */
  months: number[];
}

export interface Department {
  name: string;
  /** `open`: the document names it without saying whether it leads. */
  role: 'lead' | 'support' | 'open';
}

export interface Tier {
  /** Unique within the benefit. */
  id: string;
  title: string;
  criteria: Criterion;
  amounts: Amount[];
  get: string[];
  /** Indexes of `sources`. */
  sources: number[];
}

export interface Source {
  passage: string;
  /** Verbatim, white space aside, within one passage. */
  quote: string;
}

/** A tree over facts. Each leaf carries the words in which it is explained, and the source that states it. */
export type Criterion =
  | { all: Criterion[] }
  | { any: Criterion[] }
  | { not: Criterion }
  | AgeCriterion
  | ChoiceCriterion
  | SituationCriterion
  | OfficeCriterion;

interface Leaf {
  words: string;
  /** Index of `sources` that states it. */
  source: number;
}

/** Whole years, both ends included; `null` where the document sets no bound. */
export interface AgeCriterion extends Leaf {
  fact: 'age';
  min: number | null;
  max: number | null;
}

/** One of the listed values. For `level`, `of` names the kinds of disability whose level counts; empty: any. */
export interface ChoiceCriterion extends Leaf {
  fact: 'disability' | 'level' | 'certificate' | 'hukou' | 'economy' | 'schooling' | 'work';
  in: string[];
  of?: string[];
}

/** Something that the person knows of themselves: an entry of `situations.json`. */
export interface SituationCriterion extends Leaf {
  fact: 'situation';
  is: string;
}

/** Something that only an office decides: 符合条件、困难、确需、经审核. It stays undecided. */
export interface OfficeCriterion extends Leaf {
  fact: 'office';
}
