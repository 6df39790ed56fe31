/** What can be found: one record for each place that answers a question by itself, nothing twice. */
import { headlineAmount } from '../benefit/words.ts';
import { benefitUrl, disabilityUrl, topicUrl } from '../benefit/links.ts';
import { DISABILITIES } from '../benefit/group.ts';
import type { Benefit, Firmness } from '../benefit/model.ts';
import type { Term } from '../benefit/terms.ts';
import { dutiesUrl, planUrl, sectionUrl } from '../plan/links.ts';
import type { Block, Plan, Section } from '../plan/model.ts';
import { navTitle } from '../plan/outline.ts';
import { regionName, type Region } from '../plan/regions.ts';
import { rowText } from '../plan/text.ts';

/** `text`: the documents' own words; `term`: the glossary; `help`: pages of the site; `list`: pages that lead to many benefits. */
export type RecordKind = 'benefit' | 'text' | 'term' | 'help' | 'list';

export interface SearchRecord {
  url: string;
  title: string;
  kind: RecordKind;
  region: string | null;
  plan: string | null;
  /** Last day of what it says; `null` when it does not lapse. */
  until: string | null;
  topics: string[];
  /** What it is found by, beside the title. */
  fields: { text: string; weight: number }[];
  /** What is shown of it; `id` is the passage's element on the page, empty for the page as a whole. */
  passages: { id: string; text: string }[];
  /** Its code, to say over the phone. */
  code?: string;
  /** Its sum in a few words. */
  amount?: string;
  /** It is about money. */
  cash?: true;
  /** 1, more for what is certain, less for what repeats others. */
  prior: number;
}

export interface RecordSources {
  plans: readonly Plan[];
  benefits: readonly Benefit[];
  glossary: readonly Term[];
  regions: readonly Region[];
  topics: readonly { id: string; name: string; about: string }[];
  /** Our own pages: address, title, and their text by heading. */
  pages: readonly { url: string; title: string; text: string }[];
}

/** A box or table with more characters than this is found by itself. */
const LONG = 400;

export function makeRecords({ plans, benefits, glossary, regions, topics, pages }: RecordSources): SearchRecord[] {
  const topicName = new Map(topics.map(({ id, name }) => [id, name]));
  return [
    ...benefits.map((benefit) => benefitRecord(benefit, plans, topicName)),
    ...plans.flatMap((plan) => planRecords(plan, regions)),
    ...glossary.map(termRecord),
    ...topics.map(({ id, name, about }) => listRecord(topicUrl(id), `${name}：各地的待遇`, about)),
    ...DISABILITIES.map(({ id, name }) => listRecord(disabilityUrl(id), `${name}：各地的待遇`, `各地文件点名给${name}的待遇。`)),
    ...regions
      .filter(({ id }) => plans.some(({ info }) => info.region === id))
      .map(({ id }) => ({ ...listRecord(`/regions/${id}/`, `${regionName(regions, id)}：可以问的全部待遇`, '这里和上级地方的文件写了哪些待遇。'), region: id })),
    ...pages.map(({ url, title, text }) => ({ ...listRecord(url, title, text), kind: 'help' as const })),
  ];
}

/** Who asks what they can get asks for what is certain first. */
const PRIOR: Record<Firmness, number> = { entitlement: 1.15, conditional: 1, programme: 0.95 };

/** What several places give is what most people ask for. */
const ALIKE = 1.1;
/** What firms and bodies get stands behind what people get, unless it is asked for. */
const OPERATORS = 0.8;

function benefitRecord(benefit: Benefit, plans: readonly Plan[], topicName: ReadonlyMap<string, string>): SearchRecord {
  const { audience, tiers, summary, get, who, when, sources, topics, departments } = benefit;
  const plan = plans.find(({ info }) => info.id === benefit.plan);
  const amount = headlineAmount(benefit);
  const lines = [...new Set([...summary, ...get, ...tiers.flatMap((tier) => [tier.title, ...tier.get]), ...who, ...when])];
  const quotes = [...new Set(sources.map(({ quote }) => quote.replace(/\n/g, '')))];
  return {
    url: benefitUrl(benefit),
    title: benefit.title,
    kind: 'benefit',
    region: benefit.region,
    plan: benefit.plan,
    until: benefit.period?.until ?? plan?.info.period.until ?? null,
    topics,
    fields: [
      { text: benefit.code, weight: 5 },
      { text: summary.join('\n'), weight: 1.6 },
      { text: topicName.get(topics[0] ?? '') ?? '', weight: 1.2 },
      { text: [...get, ...tiers.flatMap((tier) => [tier.title, ...tier.get])].join('\n'), weight: 1 },
      { text: who.join('\n'), weight: 1 },
      { text: [...topics.slice(1).map((id) => topicName.get(id) ?? ''), ...when, ...departments.map(({ name }) => name)].join('\n'), weight: 0.6 },
      { text: quotes.join('\n'), weight: 0.6 },
    ],
    passages: [...lines, ...quotes].map((text) => ({ id: '', text })),
    code: benefit.code,
    ...(amount === null ? {} : { amount }),
    ...(benefit.kind === 'cash' || amount !== null ? { cash: true as const } : {}),
    prior: PRIOR[benefit.firmness] * (benefit.same === null ? 1 : ALIKE) * (audience.some((one) => one === 'person' || one === 'family') ? 1 : OPERATORS),
  };
}

function planRecords(plan: Plan, regions: readonly Region[]): SearchRecord[] {
  const { info, sections } = plan;
  const base = { kind: 'text' as const, region: info.region, plan: info.id, until: info.period.until, topics: [], prior: 1 };
  const front: SearchRecord = {
    ...base,
    url: planUrl(info.id),
    title: info.title,
    fields: [
      { text: [info.shortTitle, info.docNumber ?? '', info.issuer, regionName(regions, info.region), '规划原文', info.issued.slice(0, 4)].join('\n'), weight: 2 },
    ],
    passages: [{ id: '', text: [info.issuer, info.docNumber ?? ''].filter(Boolean).join('，') }],
  };
  const duties: SearchRecord[] = sections.some(({ blocks }) => blocks.some(({ type }) => type === 'table'))
    ? [{ ...base, url: dutiesUrl(info.id), title: `${info.shortTitle}：任务分工`, fields: [{ text: '责任单位 牵头单位 任务分工 部门', weight: 1.2 }], passages: [{ id: '', text: '哪个单位负责什么。' }] }]
    : [];
  return [front, ...duties, ...sections.flatMap((section) => sectionRecords(section, plan, base))];
}

type Base = Pick<SearchRecord, 'kind' | 'region' | 'plan' | 'until' | 'topics' | 'prior'>;

/** The section without its long boxes and tables, and each of these by itself. */
function sectionRecords(section: Section, { info, sections }: Plan, base: Base): SearchRecord[] {
  const chapter = sections.find(({ path }) => path === section.parent);
  // Annexes, prefaces and tables of figures repeat what the chapters say, and say it less well.
  const light = !/^\d/.test(section.path) ? 0.6 : 1;
  const url = sectionUrl(info.id, section.path);
  const long = section.blocks.filter((block) => (block.type === 'box' || block.type === 'table') && lengthOf(block) > LONG);
  const rest = section.blocks.filter((block) => !long.includes(block));
  const inside = rest.flatMap(passagesIn);
  const headings = rest.flatMap((block) => (block.type === 'heading' ? [block.text] : block.type === 'box' && block.title !== null ? [block.title] : []));
  const whole: SearchRecord = {
    ...base,
    url,
    title: navTitle(section),
    fields: [
      { text: headings.join('\n'), weight: 1 * light },
      { text: chapter?.title ?? '', weight: 0.6 * light },
      { text: inside.map(({ text }) => text).join('\n'), weight: 0.5 * light },
    ],
    passages: inside,
  };
  const parts = long.flatMap((block): SearchRecord[] => {
    if (block.type === 'box') {
      const passages = block.blocks.flatMap(passagesIn);
      const title = block.title ?? `${navTitle(section)}里的方框`;
      return [{ ...base, url: `${url}#${block.id}`, title, fields: [{ text: section.title, weight: 0.6 }, { text: passages.map(({ text }) => text).join('\n'), weight: 0.4 }], passages }];
    }
    if (block.type !== 'table') return [];
    return block.rows.map((row) => {
      const cell = row.cells[block.rowHeader];
      const head = cell?.kind === 'text' ? cell.text : '';
      const name = /[\u4e00-\u9fff]/.test(head) ? head : rowText(row, '，').slice(0, 40);
      return {
        ...base,
        url: `${url}#${row.id}`,
        title: `${block.caption}：${name.replace(/\n/g, '、').slice(0, 40)}`,
        fields: [{ text: rowText(row, '\n'), weight: 0.3 }],
        passages: [{ id: row.id, text: rowText(row, '，').replace(/\n/g, '、') }],
      };
    });
  });
  return whole.passages.length > 0 ? [whole, ...parts] : parts;
}

function lengthOf(block: Block): number {
  return passagesIn(block).reduce((sum, { text }) => sum + text.length, 0);
}

function passagesIn(block: Block): { id: string; text: string }[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [{ id: block.id, text: block.text.replace(/\n/g, '') }];
    case 'list':
      return block.items.flatMap((item) => [{ id: item.id, text: item.text }, ...item.more]);
    case 'box':
      return [...(block.title === null ? [] : [{ id: block.id, text: block.title }]), ...block.blocks.flatMap(passagesIn)];
    case 'table':
      return block.rows.map((row) => ({ id: row.id, text: rowText(row, '，').replace(/\n/g, '、') }));
    case 'note':
      return [];
  }
}

function termRecord({ id, term, forms, also, plain }: Term): SearchRecord {
  return {
    url: `/glossary/#${id}`,
    title: term,
    kind: 'term',
    region: null,
    plan: null,
    until: null,
    topics: [],
    fields: [
      { text: forms.join('\n'), weight: 2 },
      { text: [...also, ...plain].join('\n'), weight: 0.5 },
    ],
    passages: [{ id: '', text: plain.join('') }],
    prior: 1,
  };
}

function listRecord(url: string, title: string, about: string): SearchRecord {
  return { url, title, kind: 'list', region: null, plan: null, until: null, topics: [], fields: [{ text: about, weight: 0.8 }], passages: [{ id: '', text: about }], prior: 1 };
}
