/** Which question comes next: the one whose answer settles most of what matters to this person. */
import { concerns, FOR_BODIES, meetsNeed, type Aim } from './order.ts';
import { CORE, NEEDS } from './questions.ts';
import type { Answers, Judged, Rule } from './model.ts';

const FIRM = { entitlement: 4, conditional: 2, programme: 1 } as const;
const SUM = 1.5;
const NEED = 3;
/** Situations asked before the results are shown, at most; all others can be answered from the results. */
const SITUATIONS_FIRST = 5;

export interface OpenQuestion {
  id: string;
  /** Benefits whose verdict waits for it alone, or alone but for an office. */
  settles: number;
  /** Benefits whose verdict waits for it. */
  touches: number;
  /** How much it settles of what matters to this person; 0: nothing. */
  weight: number;
  /** Some benefit of a subject that they named waits for it. */
  named: boolean;
}

const weightOf = (rule: Rule, aim: Aim): number =>
  !concerns(rule, aim) ? 0 : FIRM[rule.firmness] * (rule.amount !== null || rule.tiers.length > 0 ? SUM : 1) * (meetsNeed(rule, aim) ? NEED : 1);

/** Open questions, the most useful first. A benefit that waits for several shares its weight among them. */
export function rankQuestions(judged: readonly Judged[], aim: Aim): OpenQuestion[] {
  const ranked: Record<string, OpenQuestion> = {};
  for (const { rule, open } of judged) {
    const weight = weightOf(rule, aim) / open.length;
    for (const id of open) {
      const one = ranked[id] || (ranked[id] = { id, settles: 0, touches: 0, weight: 0, named: false });
      one.touches += 1;
      one.settles += open.length === 1 ? 1 : 0;
      one.weight += weight;
      one.named = one.named || (weight > 0 && meetsNeed(rule, aim));
    }
  }
  return Object.keys(ranked)
    .map((id) => ranked[id] as OpenQuestion)
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

const FIRST: readonly string[] = ['region', 'who'];
/** Most other questions make sense only when these are known: nobody asks of a child of five whether it works. */
const BASE: readonly string[] = ['age', 'disability'];
const isCore = (id: string): boolean => CORE.some((question) => question.id === id);

/**
 * Questions still to come before the results, the next one first.
 *
 * @param ranked `null` while no region is chosen; empty where no document covers it
 * @param makesSense whether a question can be put to this person
 */
export function questionsAhead(ranked: readonly OpenQuestion[] | null, answers: Answers, makesSense: (id: string) => boolean): string[] {
  const before = FIRST.filter((id) => !answers[id]);
  if (ranked === null || ranked.length === 0) return ranked === null ? before : [];
  const open = ranked.filter(({ id, weight }) => weight > 0 && !answers[id] && FIRST.indexOf(id) < 0 && makesSense(id));
  const isBase = ({ id }: OpenQuestion): boolean => BASE.indexOf(id) >= 0;
  const core = [...open.filter(isBase), ...open.filter((one) => isCore(one.id) && !isBase(one))];
  const isBody = FOR_BODIES.indexOf((answers['who'] || [])[0] || '') >= 0;
  if (!isBody && !answers[NEEDS.id]) return [...before, ...core.map(({ id }) => id), NEEDS.id];
  const asked = Object.keys(answers).filter((id) => !isCore(id) && id !== NEEDS.id).length;
  const situations = open.filter(({ id, named }) => !isCore(id) && (named || isBody)).slice(0, Math.max(0, SITUATIONS_FIRST - asked));
  return [...before, ...[...core, ...situations].map(({ id }) => id)];
}
