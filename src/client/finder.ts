/**
 * The benefit finder: one question after the other, then the results. Answers stay in this page; they go into the
 * address, behind `#`, which no browser sends, and onto the device only when the person asks.
 */
import { factsOf, formatAnswers, parseAnswers, sayAnswer } from '../finder/answers.ts';
import { questionsAhead, rankQuestions, type OpenQuestion } from '../finder/next.ts';
import { arrange, type Aim, type Group } from '../finder/order.ts';
import { allQuestions, makesSense, NEEDS, sayQuestion, type Option, type Question } from '../finder/questions.ts';
import { countVerdicts, judge, sayCounts } from '../finder/verdict.ts';
import type { Answers, Facts, Judged, Rules } from '../finder/model.ts';
import { dayInChina, periodState, sayDate } from '../plan/dates.ts';
import type { IsoDate } from '../plan/model.ts';
import { button, element } from './element.ts';
import { questionForm } from './finder/form.ts';
import { forgetRules, loadRules } from './finder/load.ts';
import { groupSection, type View } from './finder/results.ts';
import { forget, hasKept } from './finder/stored.ts';
import type * as Tools from './finder/tools.ts';

/** What the page knows beforehand. */
interface Vocabulary {
  /** Places that the form offers. */
  places: Option[];
  /** Places that an address may name. */
  regions: Option[];
  topics: Option[];
  /** By place, KB of the pages with all its benefits. */
  sizes: Record<string, string>;
  hotline: string;
}

/** Where in the finder the person is; stands in the browser's history. */
interface Place {
  answers: string;
  /** The question that is put; `null` for the results. */
  asking: string | null;
  /** Come from the results to answer one question. */
  single: boolean;
}

/** Questions offered at the head of what is still open. */
const MOST_USEFUL = 4;

const app = document.querySelector<HTMLElement>('[data-finder]');
const start = document.querySelector<HTMLElement>('[data-finder-start]');
const status = document.querySelector<HTMLElement>('[data-finder-status]');
const words = document.querySelector('[data-finder-vocabulary]');
const vocabulary = JSON.parse((words && words.textContent) || '{}') as Vocabulary;
const siteTitle = document.title;

let answers: Answers = {};
let rules: Rules | null = null;
/** Day on which the rules were stored, when the network did not answer. */
let saved: IsoDate | null = null;
let ignored: string[] = [];
/** Counts what was drawn, so that what follows later knows whether it is still wanted. */
let drawn = 0;

const named = (options: readonly Option[]): Record<string, string> => options.reduce<Record<string, string>>((all, { value, label }) => ({ ...all, [value]: label }), {});
const placeNames = named(vocabulary.regions);
const topicNames = named(vocabulary.topics);

let known: { rules: Rules | null; questions: Question[] } | null = null;

/** All that can be asked here; made once a place. */
function questions(): Question[] {
  if (!known || known.rules !== rules) known = { rules, questions: allQuestions(vocabulary.regions, vocabulary.topics, rules ? rules.situations : []) };
  return known.questions;
}
const questionOf = (id: string): Question | undefined => questions().filter((question) => question.id === id)[0];
/** As the form puts it: of the places, those to choose from. */
function formQuestion(id: string): Question | undefined {
  const question = questionOf(id);
  return question && id === 'region' ? { ...question, options: vocabulary.places } : question;
}
const today = (): string => dayInChina(new Date());

interface State {
  facts: Facts;
  aim: Aim;
  judged: Judged[];
}

function evaluateAll({ benefits, situations }: Rules): State {
  const facts = factsOf(answers, situations);
  const aim: Aim = { needs: facts.chosen[NEEDS.id] || [], who: (facts.chosen['who'] || [])[0] };
  return { facts, aim, judged: judge(benefits, facts) };
}

function ahead(): string[] {
  if (!rules) return questionsAhead(null, answers, () => true);
  const { facts, aim, judged } = evaluateAll(rules);
  return questionsAhead(rankQuestions(judged, aim), answers, (id) => makesSense(id, facts));
}

/** Moves to a place and makes it a step of the browser's history. Only the results show the answers in the address. */
function go(asking: string | null, how: 'push' | 'replace', single = false): void {
  const fragment = formatAnswers(answers, questions());
  const place: Place = { answers: fragment, asking, single };
  const url = location.pathname + location.search + (asking === null && fragment !== '' ? `#${fragment}` : '');
  if (how === 'push') history.pushState(place, '', url);
  else history.replaceState(place, '', url);
}

function show(...content: (Node | null)[]): void {
  if (!app) return;
  drawn += 1;
  app.textContent = '';
  for (const node of content) if (node) app.append(node);
  app.hidden = false;
  if (start) start.hidden = true;
}

function say(words: string): void {
  if (status) status.textContent = words;
}

function setTitle(words: string): void {
  document.title = `${words}－${siteTitle}`;
}

/** The rules of the place in the answers; a place without an answer has none. */
async function fetchRules(): Promise<void> {
  const [region] = factsOf(answers, []).chosen['region'] || [];
  if (region === undefined) rules = null;
  else if (!rules || rules.region !== region) {
    say('正在取这个地方的规则……');
    ({ rules, saved } = await loadRules(region));
    // Now, whatever is then answered: what is fetched tells nothing of the answers.
    loadTools().catch(String);
    say('');
  }
}

function showFailure(again: () => void): void {
  const [region = ''] = answers['region'] || [];
  const heading = element('h2', { tabindex: '-1' }, '现在取不到这个地方的规则');
  setTitle('取不到规则');
  show(
    element(
      'div',
      {},
      heading,
      element('p', {}, '网络断了，或者太慢，或者网站刚更新。您的回答都还在。'),
      button('再试一次', again, { class: 'main-action' }),
      element('p', {}, '也可以看', element('a', { href: placeNames[region] === undefined ? '/regions/' : `/finder/${region}/` }, '做好的结果页'), `，或打${vocabulary.hotline}。`),
    ),
  );
  say('');
  heading.focus();
}

/** Rules that came and cannot be used, from a release of another shape, are as good as none. */
async function withRules(then: () => void): Promise<void> {
  try {
    await fetchRules();
    then();
  } catch {
    if (rules) forgetRules(rules.region);
    rules = null;
    showFailure(() => void withRules(then));
  }
}

/** Who has no disability has no level either; nobody is asked that. */
function answered(id: string, values: string[]): void {
  const without = id === 'disability' && values.join() === 'none' && !answers['level'];
  answers = { ...answers, [id]: values, ...(without && { level: ['none'] }) };
}

function progressWords(id: string): string {
  const done = Object.keys(answers).filter((one) => one !== id).length;
  const left = ahead().filter((one) => one !== id).length;
  return `第${done + 1}题${left > 0 ? `，大约还有${left}题` : '，最后一题'}`;
}

function showQuestion(id: string, single: boolean, focus: boolean): void {
  const question = formQuestion(id);
  if (!question) {
    showResults(focus);
    return;
  }
  const progress = single ? null : progressWords(id);
  const plain = sayQuestion(question, answers);
  const title = (fault: boolean): void => {
    setTitle(`${fault ? '错误：' : ''}${progress === null ? '' : `${progress.split('，')[0]}，`}${plain}`);
  };
  const { form, heading } = questionForm(
    question,
    answers,
    { progress, submit: single ? '好了，看结果' : '下一题' },
    `q-${id}`,
    today(),
    (values) => {
      answered(id, values);
      void withRules(() => {
        const [next = null] = single ? [] : ahead();
        go(next, 'push');
        if (next === null) showResults(true);
        else showQuestion(next, false, true);
      });
    },
    title,
  );
  const back = button('上一步', () => {
    history.back();
  });
  const toResults = button('先看结果', () => {
    go(null, 'push');
    showResults(true);
  });
  show(form, element('p', { class: 'ways-on' }, back, rules && !single ? toResults : null, button('全部重来', clearAll)));
  title(false);
  if (focus) heading.focus();
}

/** The answers, each with a button that turns it into its form in place; folded until somebody looks. */
function answerFold(): HTMLDetailsElement {
  const before = document.querySelector<HTMLDetailsElement>('.answers-fold');
  const list = element('ul', { class: 'plain-list answers', role: 'list' });
  const given = questions().filter(({ id }) => answers[id]);
  for (const { id } of given) {
    const question = formQuestion(id);
    if (question) list.append(answerLine(question, answers[id] || []));
  }
  const fold = element('details', { class: 'answers-fold' }, element('summary', {}, `您的${given.length}个回答，可以改`), list);
  fold.open = before !== null && before.open;
  return fold;
}

function answerLine(question: Question, values: readonly string[]): HTMLLIElement {
  const plain = sayQuestion(question, answers);
  // A place that the form does not offer, but an address named.
  const known = question.id === 'region' ? { ...question, options: [...question.options, ...vocabulary.regions] } : question;
  const line = element('li', { 'data-answer': question.id }, element('span', {}, `${plain}${sayAnswer(known, values)}`));
  const change = button('改', () => {
    const { form, heading } = questionForm(question, answers, { progress: null, submit: '改好了' }, `change-${question.id}`, today(), (changed) => {
      const before = rules;
      const given = Object.keys(answers).length;
      const focus = (): void => {
        focusOn(document, `[data-answer="${question.id}"] button`);
      };
      answered(question.id, changed);
      void withRules(() => {
        // Who and where change the words of everything; an answer may bring another with it.
        if (question.id === 'who' || !before || rules !== before || Object.keys(answers).length !== given) {
          go(null, 'replace');
          showResults(false);
          focus();
        } else {
          updateResults(before, focus);
          line.replaceWith(answerLine(question, answers[question.id] || []));
        }
      });
    }, () => undefined);
    form.append(button('不改了', () => {
      const restored = answerLine(question, values);
      line.replaceWith(restored);
      focusOn(restored, 'button');
    }));
    line.textContent = '';
    line.append(form);
    heading.focus();
  }, { 'aria-label': `改：${plain}` });
  line.append(change);
  return line;
}

/** Somebody who came by a link was not asked what they look for. */
const needsButton = (): HTMLElement | null =>
  answers[NEEDS.id] ? null : element('p', { class: 'ways-on' }, button('选最想找的帮助，排在前面', () => {
    ask(NEEDS.id);
  }));

const loadTools = (): Promise<typeof Tools> => import('./finder/tools.ts');

function linkTools(): HTMLElement {
  const section = element('section', { class: 'finder-tools' });
  const place = rules && rules.benefits.length > 0 ? { id: rules.region, name: placeNames[rules.region] || '', size: vocabulary.sizes[rules.region] || '' } : null;
  loadTools().then(
    ({ fillTools }) => {
      fillTools(section, { answers: () => formatAnswers(answers, questions()), place, clear: clearAll });
    },
    () => {
      section.append(button('全部重来', clearAll));
    },
  );
  return section;
}

function noticeOf(words: string[], lead: string): HTMLElement | null {
  return words.length === 0 ? null : element('div', { class: 'notice', 'data-finder-notice': '' }, element('p', {}, lead, ...words.map((one) => element('span', { class: 'ignored' }, `“${one}”`))));
}

function lapsedNotice({ benefits }: Rules): HTMLElement | null {
  const over = benefits.filter(({ period }) => periodState(period, today()) === 'over').length;
  if (over === 0) return null;
  const all = over === benefits.length ? '下面的待遇，出自的文件都已经到期。' : `下面有${over}项待遇，出自的文件已经到期。`;
  return element('div', { class: 'notice' }, element('p', {}, element('strong', {}, all), `现在还有没有，金额变没变，请先打${vocabulary.hotline}问清楚。`));
}

function savedNotice(): HTMLElement | null {
  if (saved === null) return null;
  return element('div', { class: 'notice', 'data-saved': '' }, element('p', {}, `没有网络，或者连不上网站。这里用的是${sayDate(saved)}存下的规则，可能不是最新的。`));
}

interface Outcome {
  /** The sentence that counts. */
  counts: string;
  groups: Group[];
  /** @param later takes what puts the folded benefits into the section */
  draw: (group: Group, later: (() => void)[]) => HTMLElement;
}

/** What the answers come to. */
function outcome(now: Rules): Outcome {
  const { facts, aim, judged } = evaluateAll(now);
  const view: View = { rules: now, answers, facts, topics: topicNames, places: placeNames, question: questionOf, today: today(), ask };
  const useful = (): OpenQuestion[] => rankQuestions(judged, aim).filter(({ id, weight }) => weight > 0 && makesSense(id, facts)).slice(0, MOST_USEFUL);
  return {
    counts: sayCounts(countVerdicts(judged)),
    groups: arrange(judged, vocabulary.topics.map(({ value }) => value), aim),
    draw: (group, later) => groupSection(group, group.verdict === 'ask' ? useful() : [], view, later),
  };
}

const countsWords = ({ region, benefits }: Rules, counts: string): string => `${placeNames[region] || ''}一共${benefits.length}项。${counts}`;

/**
 * One answer was changed among the results: only what depends on it is drawn anew, the counts and what is in sight at
 * once. The rest follows after the paint, because it would keep an old phone from answering the tap.
 *
 * @param after what is to be done when all is drawn
 */
function updateResults(now: Rules, after: () => void): void {
  drawn += 1;
  const { counts, groups, draw } = outcome(now);
  const sectionOf = (group: Group): Element | null => document.querySelector(`[data-group="${group.verdict}"]`);
  const inSight = groups.filter((group) => (sectionOf(group)?.getBoundingClientRect().top ?? Infinity) < window.innerHeight);
  const later: (() => void)[] = [];
  const redraw = (group: Group): void => {
    const old = sectionOf(group);
    if (old && old.parentNode) old.parentNode.replaceChild(draw(group, later), old);
  };
  inSight.forEach(redraw);
  const line = document.querySelector('.counts');
  if (line) line.textContent = countsWords(now, counts);
  say(counts);
  const mine = drawn;
  requestAnimationFrame(() =>
    setTimeout(() => {
      // Another answer was quicker: its own drawing is the one that counts.
      if (drawn !== mine) return;
      groups.filter((group) => inSight.indexOf(group) < 0).forEach(redraw);
      for (const fold of later) fold();
      go(null, 'replace');
      after();
    }),
  );
}

function showResults(focus: boolean): void {
  const heading = element('h2', { tabindex: '-1', id: 'finder-results' }, '您的结果');
  const [region] = factsOf(answers, []).chosen['region'] || [];
  setTitle('您的结果');
  const notice = noticeOf(ignored, '链接里有我们看不懂或这里用不着的内容，没有采用：');
  const list = answerFold();
  if (!rules || region === undefined) {
    show(heading, notice, element('p', {}, '还不知道住在哪里，所以说不准有什么。'), button('选地方', () => {
      ask('region');
    }, { class: 'main-action' }), list, linkTools());
  } else if (rules.benefits.length === 0) {
    show(
      heading,
      notice,
      element('p', {}, `我们还没有${region === 'other' ? '您那里' : placeNames[region] || ''}的文件，所以说不准您那里有什么。`),
      element('p', {}, `请打${vocabulary.hotline}，或问您所在的区县残联。`),
      list,
      linkTools(),
    );
    say('这个地方还没有文件。');
  } else {
    const { counts, groups, draw } = outcome(rules);
    const later: (() => void)[] = [];
    const sections = groups.map((group) => draw(group, later));
    for (const fold of later) fold();
    show(heading, savedNotice(), notice, element('p', { class: 'counts' }, countsWords(rules, counts)), list, needsButton(), lapsedNotice(rules), ...sections, linkTools());
    say(counts);
  }
  if (focus) heading.focus();
}

function ask(id: string): void {
  go(id, 'push', true);
  showQuestion(id, true, true);
}

function focusOn(root: ParentNode, selector: string): void {
  const found = root.querySelector<HTMLElement>(selector);
  if (found) found.focus();
}

function clearAll(): void {
  answers = {};
  rules = null;
  ignored = [];
  forget();
  history.replaceState(null, '', location.pathname + location.search);
  document.title = siteTitle;
  if (app) {
    app.textContent = '';
    app.hidden = true;
  }
  if (!start) return;
  start.hidden = false;
  say('回答都清空了。');
  focusOn(start, 'h2');
}

/** Takes answers from an address or from the history; first the place, because its rules hold the situations. */
async function take(fragment: string, then: () => void): Promise<void> {
  answers = parseAnswers(fragment, questions()).answers;
  await withRules(() => {
    const parsed = parseAnswers(fragment, questions());
    answers = parsed.answers;
    ignored = parsed.ignored;
    then();
  });
}

const placeIn = (state: unknown): Place | null => {
  const { answers: fragment, asking = null, single = false } = Object(state) as Partial<Place>;
  return typeof fragment === 'string' ? { answers: fragment, asking, single } : null;
};

function restore(place: Place, focus: boolean): void {
  void take(place.answers, () => {
    if (place.asking === null) showResults(focus);
    else showQuestion(place.asking, place.single, focus);
  });
}

/** Few have kept their answers: what offers them comes only then. */
function offerKept(): void {
  if (!start || !hasKept()) return;
  const goOn = (before: string): void => void take(before, () => {
    go(null, 'push');
    showResults(true);
  });
  import('./finder/kept.ts').then(({ keptBox }) => {
    const box = keptBox(goOn);
    if (box) start.insertBefore(box, start.firstChild);
  }, String);
}

function openFromAddress(): boolean {
  if (location.hash.length < 2 || location.hash.indexOf('=') < 0) return false;
  const fragment = location.hash;
  void take(fragment, () => {
    if (Object.keys(answers).length === 0) {
      const notice = noticeOf(ignored, '链接里的内容我们看不懂，没有采用：');
      if (notice && start) start.insertBefore(notice, start.firstChild);
      return;
    }
    history.replaceState({ answers: formatAnswers(answers, questions()), asking: null, single: false } satisfies Place, '');
    showResults(false);
  });
  return true;
}

window.addEventListener('popstate', (event) => {
  const place = placeIn(event.state);
  if (place) restore(place, true);
  else if (!openFromAddress()) {
    answers = {};
    document.title = siteTitle;
    if (app) app.hidden = true;
    if (start) start.hidden = false;
  }
});

for (const link of Array.from(document.querySelectorAll<HTMLAnchorElement>('[data-finder-place]'))) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    answers = { region: [link.getAttribute('data-finder-place') || ''] };
    ignored = [];
    void withRules(() => {
      const [next = null] = ahead();
      go(next, 'push');
      if (next === null) showResults(true);
      else showQuestion(next, false, true);
    });
  });
}

/** The answers and all groups of results come onto paper even while they are folded. */
const foldsToPrint = (): HTMLDetailsElement[] => Array.from(document.querySelectorAll<HTMLDetailsElement>('.answers-fold, [data-group] details'));
window.addEventListener('beforeprint', () => {
  for (const fold of foldsToPrint()) {
    if (fold.open) continue;
    fold.setAttribute('data-printing', '');
    fold.open = true;
  }
});
window.addEventListener('afterprint', () => {
  for (const fold of foldsToPrint()) {
    if (fold.hasAttribute('data-printing')) fold.open = false;
  }
  setTimeout(() => {
    for (const fold of foldsToPrint()) fold.removeAttribute('data-printing');
  });
});

const place = placeIn(history.state);
if (place) restore(place, false);
else if (!openFromAddress()) offerKept();
