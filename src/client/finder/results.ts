/** The four groups of results. Folded benefits stand in the page by name; the rest of each comes when it is opened. */
import { sayAnswer } from '../../finder/answers.ts';
import { CERTIFICATE, FOR_BODIES, OTHERS, type Fold, type Group } from '../../finder/order.ts';
import { sayQuestion, type Question } from '../../finder/questions.ts';
import { VERDICT_WORDS } from '../../finder/verdict.ts';
import { caution, whyFor } from '../../finder/why.ts';
import type { Answers, Facts, Judged, Rule, Rules, Verdict } from '../../finder/model.ts';
import { benefitUrl } from '../../benefit/links.ts';
import { periodWords } from '../../plan/dates.ts';
import { button, element, type Child } from '../element.ts';

export interface View {
  rules: Rules;
  answers: Answers;
  facts: Facts;
  /** Titles of subjects by id. */
  topics: Record<string, string>;
  /** Names of places by id. */
  places: Record<string, string>;
  question: (id: string) => Question | undefined;
  /** Day of reading in China. */
  today: string;
  /** Puts a question, and comes back to the results. */
  ask: (id: string) => void;
}

const TIER_WORDS = { likely: '很可能', ask: '要看回答', office: '只差部门认定', unlikely: '可能不符合' } as const;

const sourceUrl = (rule: Rule, source: number): string => `/plans/${rule.plan}/${rule.sources[source] || ''}`;

/** Conditions one below the other, each linked to its sentence. */
function conditions(rule: Rule, found: { words: string; source: number }[]): Child {
  if (found.length === 0) return null;
  return element('ul', { class: 'conditions' }, ...found.map(({ words, source }) => element('li', {}, source < 0 ? words : element('a', { href: sourceUrl(rule, source) }, words))));
}

/** The tiers with their own verdicts; those that do not apply stand last. */
function tierList({ tiers, verdict }: Judged): Child {
  if (tiers.length === 0) return null;
  const open = tiers.filter(({ verdict: own }) => own !== 'unlikely');
  const closed = tiers.filter(({ verdict: own }) => own === 'unlikely');
  return element(
    'ul',
    { class: 'tiers' },
    ...[...open, ...closed].map(({ tier, verdict: own }) =>
      element(
        'li',
        { 'data-tier': tier.id, 'data-verdict': own },
        `${tier.title}${tier.amount === null ? '' : `，${tier.amount}`}`,
        own === verdict && verdict === 'unlikely' ? null : `（${TIER_WORDS[own]}）`,
      ),
    ),
  );
}

/** The name, the sum that follows from the answers, the tiers: what stands in the page even while folded. */
function head(judged: Judged): Child[] {
  const { rule, tiers, verdict } = judged;
  const sums = tiers.filter(({ verdict: own, tier }) => own === verdict && tier.amount !== null);
  const [only] = sums;
  const sum = rule.amount !== null ? rule.amount : sums.length === 1 && only ? only.tier.amount : null;
  return [element('a', { href: benefitUrl(rule) }, rule.title), sum !== null && verdict !== 'unlikely' && element('strong', {}, sum)];
}

function answersAgainst(ids: string[], { answers, question }: View): string {
  return ids
    .map((id) => {
      const asked = question(id);
      const values = answers[id];
      return asked && values ? `“${sayQuestion(asked, answers)}”您答的是“${sayAnswer(asked, values)}”。` : '';
    })
    .join('');
}

function rest(judged: Judged, view: View): Child[] {
  const { rule, verdict } = judged;
  const why = whyFor(rule, verdict, view.facts);
  const questions = why.questions.map((id) => {
    const asked = view.question(id);
    return asked ? button(sayQuestion(asked, view.answers), () => {
      view.ask(id);
    }) : id;
  });
  const plan = view.rules.plans[rule.plan];
  return [
    element('p', {}, rule.say, caution(rule)),
    element('p', {}, element('strong', {}, why.lead), ...(verdict === 'ask' ? questions : [])),
    verdict !== 'ask' && conditions(rule, why.conditions),
    why.office.length > 0 && element('p', {}, '另外要由部门认定：'),
    conditions(rule, why.office),
    why.against.length > 0 && element('p', {}, answersAgainst(why.against, view)),
    tierList(judged),
    element(
      'p',
      { class: 'quiet' },
      `${view.places[rule.region] || ''}，编号${rule.code}。`,
      periodWords(rule.period, view.today).lead.replace('这份文件', plan ? plan.title : '这份文件'),
      element('a', { href: sourceUrl(rule, 0) }, `看原文：${rule.title}`),
    ),
  ];
}

const item = (judged: Judged, ...more: Child[]): HTMLLIElement =>
  element('li', { 'data-benefit': judged.rule.id, 'data-verdict': judged.verdict }, ...head(judged), ...more);

const foldTitle = (fold: Fold, verdict: Verdict, { topics, answers }: View): string => {
  if (fold.topic === CERTIFICATE) return (answers[CERTIFICATE] || [])[0] === 'applying' ? '残疾人证办好以后再看' : '有了残疾人证就可能符合';
  if (fold.topic === OTHERS) return FOR_BODIES.indexOf((answers['who'] || [])[0] || '') >= 0 ? '给残疾人本人和家人的' : '给单位和机构的';
  return topics[fold.topic] || VERDICT_WORDS[verdict];
};

function folded(fold: Fold, verdict: Verdict, view: View, later: (() => void)[]): HTMLDetailsElement {
  const list = element('ul', { class: 'benefits plain-list', role: 'list' });
  const details = element('details', {}, element('summary', {}, element('h3', {}, `${foldTitle(fold, verdict, view)}（${fold.judged.length}项）`)), list);
  let items: HTMLLIElement[] = [];
  later.push(() => {
    items = fold.judged.map((judged) => item(judged, judged.tiers.length > 0 && tierList(judged)));
    list.append(...items);
  });
  let full = false;
  details.addEventListener('toggle', () => {
    // Paper gets the names and sums only: the rest would be dozens of pages.
    if (full || details.hasAttribute('data-printing')) return;
    full = true;
    fold.judged.forEach((judged, index) => {
      const old = items[index];
      if (old && old.parentNode) old.parentNode.replaceChild(item(judged, ...rest(judged, view)), old);
    });
  });
  return details;
}

/** Of what is likely the subjects lie open; of the rest they are one fold more, so that four groups fit few screens. */
function long(folds: HTMLDetailsElement[], verdict: Verdict, count: number): HTMLElement[] {
  if (verdict === 'likely' || folds.length < 2) return folds;
  return [element('details', { class: 'long' }, element('summary', {}, `按题目看${count}项`), ...folds)];
}

const ABOUT: Record<Verdict, string> = {
  likely: '按您的回答，文件里写的条件都对得上。能不能领，最后由办事的部门定。',
  ask: '还差您的几个回答。答了就能定下来，不答也不会算您不符合。',
  office: '您能答的都对得上。剩下的条件，只有办事的部门能认定。',
  unlikely: '文件写的条件和您的回答对不上。回答改了，这里马上跟着变。',
};

/**
 * One group, with the questions that would settle most of it where answers are missing.
 *
 * @param later takes what puts the folded benefits into the page
 */
export function groupSection({ verdict, count, first, folds }: Group, useful: { id: string; touches: number }[], view: View, later: (() => void)[]): HTMLElement {
  const title = `${VERDICT_WORDS[verdict]}（${count}项）`;
  const section = element('section', { 'data-group': verdict, 'aria-labelledby': `group-${verdict}` }, element('h2', { id: `group-${verdict}` }, title));
  if (count === 0) {
    section.append(element('p', {}, '没有。'));
    return section;
  }
  section.append(element('p', {}, ABOUT[verdict]));
  if (verdict === 'ask' && useful.length > 0) {
    const asks = useful.map(({ id, touches }) => {
      const question = view.question(id);
      return question && element('li', {}, button(sayQuestion(question, view.answers), () => {
        view.ask(id);
      }), ` 关系到${touches}项`);
    });
    section.append(element('p', {}, '先答这些，最有用：'), element('ul', { class: 'plain-list', role: 'list' }, ...asks.map((ask) => ask || null)));
  }
  if (first.length > 0) section.append(element('ul', { class: 'benefits plain-list', role: 'list' }, ...first.map((judged) => item(judged, ...rest(judged, view)))));
  section.append(...long(folds.map((fold) => folded(fold, verdict, view, later)), verdict, count - first.length));
  return section;
}
