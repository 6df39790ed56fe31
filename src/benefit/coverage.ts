/** Which sentences of a document sound as if they granted something, and whether a record cites them. */
import { normalise } from '../plan/fidelity.ts';
import type { Plan } from '../plan/model.ts';
import { passagesOf } from '../plan/text.ts';
import type { Benefit } from './model.ts';

export interface GrantingSentence {
  passage: string;
  text: string;
}

const GRANTING =
  /给予|补贴|补助|资助|减免|免费|免收|优先|优惠|救助|提供|奖励|保障|纳入|扶持|发放|享受|代缴|报销|优待|便利|救济|补偿|全额|慰问|赠阅|应当|表彰|配备|适配|改造|托养|照护|康复服务|培训|援助/;

/** Sentences with a granting word, outside headings, notices and the general parts that set aims. */
export function grantingSentences(plan: Plan): GrantingSentence[] {
  return passagesOf(plan)
    .filter(({ id, section }) => !/^[sh]/.test(id) && !['notice', 'preface'].includes(section.path))
    .flatMap(({ id, text }) =>
      normalise(text)
        .split(/(?<=[。；！？])/)
        .filter((sentence) => GRANTING.test(sentence))
        .map((sentence) => ({ passage: id, text: sentence })),
    );
}

/** Sentences that no record cites and no editor has set aside. */
export function uncovered(
  plan: Plan,
  benefits: readonly Benefit[],
  setAside: readonly { passage: string; sentence: string }[],
): GrantingSentence[] {
  const quotes = new Map<string, string[]>();
  for (const { passage, quote } of benefits.flatMap((benefit) => (benefit.plan === plan.info.id ? benefit.sources : []))) {
    quotes.set(passage, [...(quotes.get(passage) ?? []), normalise(quote)]);
  }
  const excused = new Set(setAside.map(({ passage, sentence }) => `${passage} ${normalise(sentence)}`));
  return grantingSentences(plan).filter(({ passage, text }) => {
    const cited = (quotes.get(passage) ?? []).some((quote) => quote.includes(text) || text.includes(quote) || overlap(quote, text));
    return !cited && ![...excused].some((entry) => `${passage} ${text}`.startsWith(entry));
  });
}

/** A quote that runs over the end of a sentence cites both sides. */
function overlap(quote: string, sentence: string): boolean {
  const least = 8;
  for (let length = Math.min(quote.length, sentence.length); length >= least; length -= 1) {
    if (quote.endsWith(sentence.slice(0, length)) || sentence.endsWith(quote.slice(0, length))) return true;
  }
  return false;
}
