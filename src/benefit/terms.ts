/** Technical terms in our own prose: each leads, at its first use on a page, to its entry in the glossary. */

export interface Term {
  id: string;
  /** As our prose writes it. */
  term: string;
  /** Other official spellings of exactly the same. */
  forms: string[];
  /** What people say: for search and the glossary, never linked. */
  also: string[];
  plain: string[];
  /** Ids of related entries. */
  see: string[];
}

/** A piece of a sentence; with `term`, it is linked. */
export interface Segment {
  text: string;
  term: string | null;
}

/** A linker for one page: give it the sentences in reading order. Longer terms win over shorter ones inside them. */
export function termLinker(terms: readonly Term[]): (sentence: string) => Segment[] {
  const ids = new Map(terms.flatMap(({ id, term, forms }) => [term, ...forms].map((form) => [form, id] as const)));
  const forms = [...ids.keys()].sort((a, b) => b.length - a.length).map(escape);
  const pattern = forms.length === 0 ? null : new RegExp(forms.join('|'), 'g');
  const seen = new Set<string>();
  return (sentence) => {
    if (!pattern) return [{ text: sentence, term: null }];
    const segments: Segment[] = [];
    let end = 0;
    for (const match of sentence.matchAll(pattern)) {
      const id = ids.get(match[0]) ?? '';
      if (seen.has(id)) continue;
      seen.add(id);
      segments.push({ text: sentence.slice(end, match.index), term: null }, { text: match[0], term: id });
      end = match.index + match[0].length;
    }
    segments.push({ text: sentence.slice(end), term: null });
    return segments.filter(({ text }) => text !== '');
  };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
