import type { HeadingNode, Node, ParagraphNode } from './nodes.ts';

const LONGEST_LEAD = 30;
const LONGEST_MARKED_LEAD = 45;

/** A paragraph's opening sentence, which serves as its title, and what follows. */
export interface Lead {
  readonly title: string;
  readonly rest: string;
}

/** Splits a numbered paragraph (`1.加强康复机构建设。组织开展……`) after its first sentence; null when that is no title. */
export function markedLead(text: string): Lead | null {
  return splitLead(text, LONGEST_MARKED_LEAD);
}

function splitLead(text: string, longest: number): Lead | null {
  const found = /^([^。]+。)(.+)$/su.exec(text);
  const title = found?.[1] ?? '';
  return found === null || title.length > longest ? null : { title, rest: found[2] ?? '' };
}

function plainLead(text: string): Lead | null {
  const lead = splitLead(text, LONGEST_LEAD);
  return lead === null || /\d|^“|^第/u.test(lead.title) ? null : lead;
}

/**
 * Turns lead-in sentences of unnumbered paragraphs into headings one level below the heading over them. A short first
 * sentence counts as a title only where at least two paragraphs under the same heading begin so.
 * @param overrides by first line of the paragraph: true forces, false forbids
 */
export function raiseLeads(nodes: readonly Node[], overrides: ReadonlyMap<number, boolean>): Node[] {
  const result: Node[] = [];
  let heading: HeadingNode | null = null;
  let group: Node[] = [];
  const flush = (): void => {
    result.push(...raiseGroup(group, heading, overrides));
    group = [];
  };
  for (const node of nodes) {
    if (node.type === 'heading') {
      flush();
      heading = node;
      result.push(node);
    } else {
      group.push(node);
    }
  }
  flush();
  return result;
}

function raiseGroup(group: readonly Node[], heading: HeadingNode | null, overrides: ReadonlyMap<number, boolean>): Node[] {
  const candidates = group.filter((node) => node.type === 'paragraph' && plainLead(node.text) !== null);
  return group.flatMap((node) => {
    if (heading === null || node.type !== 'paragraph') return [node];
    const wanted = overrides.get(node.from) ?? (candidates.length > 1 && candidates.includes(node));
    const lead = wanted ? splitLead(node.text, Number.POSITIVE_INFINITY) : null;
    return lead === null ? [node] : leadNodes(lead, node, heading.level + 1);
  });
}

function leadNodes(lead: Lead, node: ParagraphNode, level: number): Node[] {
  return [
    { type: 'heading', rank: 'plain', level, text: lead.title, page: null, from: node.from, to: node.to },
    { ...node, text: lead.rest },
  ];
}
