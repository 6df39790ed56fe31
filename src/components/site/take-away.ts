/** Files that a reader can take away, each with its name and format. */
import { csvUrl } from '../../benefit/csv.ts';
import { regionBookUrl, regionTextUrl } from '../../benefit/links.ts';
import { bookUrl, textUrl } from '../../plan/links.ts';
import type { PlanInfo } from '../../plan/model.ts';

export interface TakeAwayFile {
  href: string;
  /** Says by itself what it leads to. */
  title: string;
  format: 'EPUB' | 'TXT' | 'CSV';
}

export const filesOfPlan = ({ id, shortTitle }: Pick<PlanInfo, 'id' | 'shortTitle'>): TakeAwayFile[] => [
  { href: bookUrl(id), title: `${shortTitle}的电子书`, format: 'EPUB' },
  { href: textUrl(id), title: `${shortTitle}的纯文字版`, format: 'TXT' },
];

/** @param name full name of the place */
export const filesOfRegion = (id: string, name: string): TakeAwayFile[] => [
  { href: regionBookUrl(id), title: `${name}的待遇电子书`, format: 'EPUB' },
  { href: regionTextUrl(id), title: `${name}的待遇纯文字版`, format: 'TXT' },
  { href: csvUrl(id), title: `${name}的待遇表格`, format: 'CSV' },
];

const USE: Record<TakeAwayFile['format'], string> = {
  EPUB: '电子书可以用手机的读书软件或读屏软件打开。',
  TXT: '纯文字版适合盲文软件，也方便复制。',
  CSV: '表格用Excel或WPS打开。',
};

/** What the formats of these files are good for, in plain words. */
export const useOf = (files: readonly TakeAwayFile[]): string => [...new Set(files.map(({ format }) => USE[format]))].join('');
