/** A search as it stands in an address: `/search/?q=护理补贴&place=shapingba`. */
import { LONGEST } from './normalize.ts';

export const NARROWINGS = ['place', 'kind', 'topic', 'period'] as const;
export type Narrowing = (typeof NARROWINGS)[number];

export interface SearchRequest {
  query: string;
  /** Nothing is set right. */
  exact: boolean;
  /** Empty where nothing is narrowed. */
  narrow: Record<Narrowing, string>;
}

/** @param search of the address, with or without `?`; whatever it holds, nothing throws */
export function readAddress(search: string): SearchRequest {
  const values = new URLSearchParams(search);
  const of = (name: Narrowing): string => (values.get(name) || '').replace(/[^a-z-]/g, '').slice(0, 40);
  return {
    query: (values.get('q') || '').trim().slice(0, LONGEST),
    exact: values.get('exact') === '1',
    narrow: { place: of('place'), kind: of('kind'), topic: of('topic'), period: of('period') },
  };
}

export function writeAddress({ query, exact, narrow }: SearchRequest): string {
  const values = new URLSearchParams({ q: query });
  for (const name of NARROWINGS) if (narrow[name] !== '') values.set(name, narrow[name]);
  if (exact) values.set('exact', '1');
  return `/search/?${values.toString()}`;
}
