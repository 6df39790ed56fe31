/** The order of WCAG 2.2: principles and guidelines, named as in the authorised Chinese translation of WCAG 2.1. */
import type { Criterion } from './model.ts';

export const STANDARD = 'https://www.w3.org/TR/WCAG22/';

export const PRINCIPLES = [
  { number: '1', name: '可感知性', guidelines: ['替代文本', '时基媒体', '适应性', '可辨别性'] },
  { number: '2', name: '可操作性', guidelines: ['键盘可访问', '充足的时间', '癫痫和身体反应', '可导航性', '输入方式'] },
  { number: '3', name: '可理解性', guidelines: ['可读性', '可预测性', '辅助输入'] },
  { number: '4', name: '鲁棒性', guidelines: ['兼容'] },
] as const;

/** What the standard itself says of a criterion. */
export const criterionUrl = ({ key }: Pick<Criterion, 'key'>): string => `${STANDARD}#${key}`;

/** Id of its row on `/accessibility/criteria/`. */
export const criterionAnchor = ({ id }: Pick<Criterion, 'id'>): string => `c${id.replaceAll('.', '-')}`;
