/** What the finder asks. Ids and values of the first questions are promised to others (README, data page). */
import type { Answers, Facts } from './model.ts';

export interface Option {
  value: string;
  label: string;
}

export interface Question {
  id: string;
  /** `{谁}` stands for the person it is about. */
  label: string;
  type: 'one' | 'many' | 'number';
  hint?: string;
  options: Option[];
}

export const UNKNOWN = 'unknown';
/** Oldest age that is taken for one. */
export const OLDEST = 120;

const options = (words: Record<string, string>): Option[] => Object.keys(words).map((value) => ({ value, label: words[value] || value }));

const LEVELS = { '1': '一级', '2': '二级', '3': '三级', '4': '四级', none: '未评定' };

const KIND_NAMES: Record<string, string> = {
  visual: '视力残疾',
  hearing: '听力残疾',
  speech: '言语残疾',
  physical: '肢体残疾',
  intellectual: '智力残疾',
  mental: '精神残疾',
  autism: '孤独症',
};

/** Several kinds: the level of one of them. */
const levelQuestions: Question[] = Object.keys(KIND_NAMES).map((kind) => ({
  id: `level-${kind}`,
  label: `{谁}的${KIND_NAMES[kind]}是几级？`,
  type: 'one',
  hint: '有几类残疾的，每一类可能有自己的等级。',
  options: options(LEVELS),
}));

/** Asked of everybody as long as they can still change a result; the first two always come first. */
export const CORE: Question[] = [
  { id: 'region', label: '{谁}住在哪里？', type: 'one', hint: '选现在住的地方。', options: [] },
  {
    id: 'who',
    label: '您替谁查？',
    type: 'one',
    options: options({ self: '我自己', child: '孩子', relative: '别的家人', employer: '我们单位（用人单位）', institution: '我们机构或社会组织' }),
  },
  { id: 'age', label: '{谁}多大？', type: 'number', hint: '写周岁，例如5。也可以写出生日期，例如2019年5月3日。', options: [] },
  {
    id: 'disability',
    label: '{谁}是哪类残疾？',
    type: 'many',
    hint: '可以选几个。按残疾人证选；没有证的，按医生说的选。孤独症的证上写精神残疾的，两个都选。',
    options: options({ ...KIND_NAMES, multiple: '多重残疾', none: '没有残疾' }),
  },
  { id: 'level', label: '残疾人证上是几级？', type: 'one', hint: '有几类残疾的，按证上最重的写。没有证，或证上没有写，选“未评定”。', options: options(LEVELS) },
  ...levelQuestions,
  {
    id: 'certificate',
    label: '{谁}有残疾人证吗？',
    type: 'one',
    hint: '孩子疑似残疾、还没有确诊的，选“没有”。',
    options: options({ yes: '有', no: '没有', applying: '正在办' }),
  },
  {
    id: 'hukou',
    label: '{谁}的户口在哪里？',
    type: 'one',
    options: options({
      local: '就在住的这个区县',
      'same-city': '在同一个市的别的区县',
      'other-with-permit': '在外地，有这里的居住证',
      'other-without-permit': '在外地，没有居住证',
    }),
  },
  {
    id: 'economy',
    label: '{谁}家里的情况，有没有下面这些？',
    type: 'many',
    hint: '可以选几个。由民政或乡镇认定过的才算。',
    options: options({
      dibao: '低保',
      tekun: '特困供养',
      'dibao-edge': '低保边缘',
      'low-income': '低收入',
      monitored: '防返贫监测对象',
      orphan: '孤儿或事实无人抚养儿童',
      none: '都没有',
    }),
  },
  {
    id: 'schooling',
    label: '{谁}在上学吗？',
    type: 'one',
    options: options({
      preschool: '幼儿园',
      compulsory: '小学或初中',
      senior: '高中',
      vocational: '中职、技校',
      college: '大专或大学本科',
      'graduate-school': '研究生',
      'new-graduate': '今年刚毕业',
      none: '没有上学',
    }),
  },
  {
    id: 'work',
    label: '{谁}有工作吗？',
    type: 'one',
    options: options({
      employed: '在单位上班',
      'self-employed': '自己开店、创业',
      flexible: '打零工、灵活就业',
      farming: '种地或养殖',
      unemployed: '没有工作，想找',
      none: '没有工作，也不找',
    }),
  },
];

/** Subjects in which they are interested: it changes the order of the results, never a verdict. */
export const NEEDS: Question = { id: 'needs', label: '最想找哪方面的帮助？', type: 'many', hint: '可以选几个。选了的排在前面，别的也不会少。', options: [] };

/** A question about one situation, made from the vocabulary of the records. */
export function situationQuestion({ id, label }: { id: string; label: string }): Question {
  const words = label.charAt(0) === '是' ? `是不${label}？` : `是不是这样：${label}？`;
  return { id, label: words, type: 'one', options: options({ yes: '是', no: '不是' }) };
}

/** All questions in the order in which they are listed, with the places and subjects to choose from. */
export function allQuestions(regions: Option[], topics: Option[], situations: readonly { id: string; label: string }[]): Question[] {
  return [
    ...CORE.map((question) => (question.id === 'region' ? { ...question, options: regions } : question)),
    { ...NEEDS, options: topics },
    ...situations.map(situationQuestion),
  ];
}

const PERSON: Record<string, string> = { child: '孩子', relative: '家人', employer: '这位残疾人', institution: '这位残疾人' };

/** The question as it is put, given whom it is about. */
export function sayQuestion({ label }: Question, answers: Answers): string {
  return label.replace('{谁}', PERSON[(answers['who'] || [])[0] || ''] || '您');
}

/** Values that exclude all others of the same question. */
export const ALONE: readonly string[] = ['none', UNKNOWN];

/** Nobody is asked about schooling before this age. */
const SCHOOL_FROM = 3;

/**
 * Whether it makes sense to put a question to this person. It changes no verdict: what is not asked stays open, and the
 * results say so.
 */
export function makesSense(id: string, { age, chosen }: Facts): boolean {
  if (id === 'level') return (chosen['disability'] || []).join() !== 'none';
  return id !== 'schooling' || age === null || age[1] >= SCHOOL_FROM;
}
