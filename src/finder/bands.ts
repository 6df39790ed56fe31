/** Results made ahead for readers without JavaScript: a place, a kind of disability, a band of ages. */
import type { Facts } from './model.ts';

export interface Band {
  id: string;
  name: string;
  from: number;
  to: number;
}

/** Cut where the rules of the documents cut: 0 to 6, 7 to 14, working age, old age. */
export const BANDS: readonly Band[] = [
  { id: '0-6', name: '0到6岁', from: 0, to: 6 },
  { id: '7-14', name: '7到14岁', from: 7, to: 14 },
  { id: '15-17', name: '15到17岁', from: 15, to: 17 },
  { id: '18-59', name: '18到59岁', from: 18, to: 59 },
  { id: '60', name: '60岁以上', from: 60, to: 120 },
];

export const factsOfBand = ({ from, to }: Band, disability: string): Facts => ({ age: [from, to], chosen: { disability: [disability] } });

export const bandUrl = (region: string, disability: string, { id }: Band): string => `/finder/${region}/${disability}/${id}/`;
