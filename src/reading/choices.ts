/** The reading settings in words. */
import { MODES, type Mode } from './modes.ts';

export interface Choice {
  mode: Mode;
  legend: string;
  hint?: string;
  options: { value: string; label: string }[];
}

const LABELS: { [M in Mode]: Record<(typeof MODES)[M][number], string> } = {
  text: { '100': '标准', '125': '大', '150': '更大', '200': '最大（两倍）' },
  contrast: {
    system: '跟随手机或电脑',
    standard: '标准（米色底）',
    high: '高对比（白底黑字）',
    'high-dark': '高对比（黑底白字）',
    dark: '深色',
  },
  spacing: { normal: '标准', wide: '宽松' },
};

const options = (mode: Mode): Choice['options'] =>
  MODES[mode].map((value) => ({ value, label: (LABELS[mode] as Record<string, string>)[value] ?? value }));

export const CHOICES: Choice[] = [
  { mode: 'text', legend: '字号', options: options('text') },
  { mode: 'contrast', legend: '颜色', hint: '“跟随”的意思是：您的手机或电脑设成深色，这里也深色。', options: options('contrast') },
  { mode: 'spacing', legend: '字距和行距', options: options('spacing') },
];
