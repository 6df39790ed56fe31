/** What the site claims about its accessibility, criterion by criterion, on what grounds, and what the tests last found. */
import type { IsoDate } from '../plan/model.ts';

export const LEVELS = ['A', 'AA', 'AAA'] as const;
export type Level = (typeof LEVELS)[number];

export const STATUSES = ['met', 'not-fully', 'not-met', 'not-applicable'] as const;
export type Status = (typeof STATUSES)[number];

/** On what a judgement rests; on nothing, when there is no test and nobody read. */
export interface Grounds {
  /** Ids of `content/tests.json`. */
  tests: string[];
  /** Whether an editor judged it by the pages and their code. */
  read: boolean;
}

/** A success criterion of WCAG 2.2. */
export interface Criterion extends Grounds {
  /** `1.4.10`. */
  id: string;
  /** Its anchor in the standard: `reflow`. */
  key: string;
  /** As the authorised Chinese translation of WCAG 2.1 has it; what is new in 2.2 has no such translation yet. */
  name: string;
  level: Level;
  status: Status;
  why: string[];
}

/** What a Chinese law or standard asks. */
export interface ChineseRule extends Grounds {
  source: string;
  asks: string;
  status: Status;
  why: string[];
}

/** One of our own requirements. */
export interface Requirement {
  number: number;
  group: string;
  asks: string;
  /** Ids of `content/tests.json`. */
  tests: string[];
  /** What an editor looks at; `null` when nothing is left to a person. */
  person: string | null;
  /** What nothing holds yet; `null` when nothing is missing. */
  missing: string | null;
}

/** A test that a judgement rests on. */
export interface Proof {
  id: string;
  /** `tests/dist/html.test.ts`. */
  file: string;
  /** Words of the test's title, as they stand in the file. */
  title: string;
  /** What it looks at, in plain words. */
  what: string;
}

/** What a reader meets when something goes wrong. */
export interface Mishap {
  fault: string;
  sees: string;
  /** File or title of the test that makes it go wrong. */
  test: string;
}

export interface SuiteFigures {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  skippedNames: string[];
}

/** How often axe looked, at how many pages, in how many combinations of settings, and what it found. */
export interface AxeFigures {
  runs: number;
  pages: number;
  modes: number;
  findings: number;
}

/** The long matrix of checks: every page, and every layout in every mode. It may be of another day and version than a run. */
export interface MatrixFigures {
  date: IsoDate;
  version: string;
  layouts: number;
  pages: number;
  modes: number;
  checks: number;
  runs: number;
  findings: number;
}

/** A site of so many documents: what it costs to build, and what a visitor of it pays. */
export interface ScaleRow {
  plans: number;
  /** Built pages. */
  pages: number;
  /** Records that can be searched. */
  records: number;
  seconds: number;
  /** Peak of all processes together. */
  memoryMb: number;
  sizeMb: number;
  /** Compressed bytes of a section page, everything included. */
  sectionBytes: number;
  /** Bytes on the wire for the first question to the search, everything included. */
  searchBytes: number;
}

/** Synthetic corpora made of the real documents. */
export interface Scale {
  date: IsoDate;
  version: string;
  rows: ScaleRow[];
}

/** Figures of one run of all tests, as `npm test` writes them. */
export interface Run {
  date: IsoDate;
  /** Of what the tested site was made (`src/integrations/version.ts`). */
  version: string;
  /** `null` outside of a Git repository. */
  commit: string | null;
  /** Whether files differed from the commit. */
  changed: boolean;
  /** Whether the long matrix was part of it. */
  long: boolean;
  /** Number of built pages. */
  pages: number;
  node: string;
  /** `null` when there was no browser. */
  chromium: string | null;
  axeCore: string;
  suites: SuiteFigures[];
  axe: AxeFigures;
}

/** What is published of a run, and of what takes too long to be part of each. */
export interface Evidence extends Run {
  matrix: MatrixFigures | null;
  scale: Scale | null;
}

/** What a build publishes about itself. */
export interface Conformance {
  /** Day of the judgements. */
  reviewed: IsoDate;
  criteria: Criterion[];
  chinese: ChineseRule[];
  requirements: Requirement[];
  proofs: Proof[];
  /** `null` while no run has been published. */
  run: Evidence | null;
}
