/**
 * A record as the page that the engine indexes: the tokens it is found by, then its passages. The tokens come first because
 * the index holds their positions, and small numbers are short.
 */
import type { SearchRecord } from './records.ts';

/** Parts the tokens from what is shown. */
export const TOKENS = '\u241e';
/** Where a passage begins and ends: the engine adds stops of its own between them. */
export const START = '\u2402';
export const END = '\u2403';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** @param tokens by weight, as `annotate` gives them */
export function recordHtml(record: SearchRecord, tokens: ReadonlyMap<number, readonly string[]>): string {
  const { title, kind, region, plan, until, topics, code, amount, cash, passages } = record;
  const meta = Object.entries({ title, kind, region, plan, until, code, amount })
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([name, value]) => `<i data-pagefind-meta="${name}[data-v]" data-v="${escape(value)}"></i>`);
  const filters = [
    ['kind', kind],
    ['place', region],
    // What belongs to no document does not lapse.
    ['until', until ?? 'none'],
    ['cash', cash === true ? 'yes' : null],
    ...topics.map((topic) => ['topic', topic]),
  ]
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([name, value]) => `<i data-pagefind-filter="${name}[data-v]" data-v="${escape(value)}"></i>`);
  const shown = passages.map(({ id, text }) => `<p${id === '' ? '' : ` id="${escape(id)}"`}>${START}${escape(text)}${END}</p>`);
  const found = [...tokens].map(([weight, words]) => `<span data-pagefind-weight="${weight}">${words.join(' ')}</span>`);
  return `<!doctype html><html lang="zh-CN"><head><title>${escape(title)}</title></head><body data-pagefind-body>${meta.join('')}${filters.join('')}<p>${found.join(' ')} <span data-pagefind-weight="3">${escape(title)}</span> ${TOKENS}</p>${shown.join('')}</body></html>`;
}
