/**
 * Findings of the engines that we live with: a rule, the narrowest selector, why, and since when. A part of a page is never
 * left out as a whole.
 */
export interface Exception {
  rule: string;
  selector: string;
  reason: string;
  /** Bug that it works around, where there is one. */
  link?: string;
  since: string;
}

export const EXCEPTIONS: Exception[] = [];

/** What axe leaves to people, rule by rule, and what looks at it instead. Anything else that it cannot tell is a finding. */
export const LOOKED_AT_OTHERWISE: Record<string, string> = {
  'color-contrast': 'weakContrast in measures.ts: axe gives up on cells that span rows',
  'color-contrast-enhanced': 'the same',
  'identical-links-same-purpose': 'ambiguousLinks in outline.ts compares where they lead',
  'label-content-name-mismatch': 'hiddenLabels in outline.ts compares the words',
  'hidden-content': 'each state of a component is a layout of its own in layouts.ts',
};

/** Of the second engine, ace. */
export const ACE_EXCEPTIONS: Exception[] = [
  {
    rule: 'element_attribute_deprecated',
    selector: 'meta[http-equiv=refresh]',
    reason: 'HTML has it, and without JavaScript nothing else leads a short address on at once (WCAG technique H76).',
    link: 'https://www.w3.org/WAI/WCAG22/Techniques/html/H76',
    since: '2026-11-27',
  },
  {
    rule: 'aria_content_in_landmark',
    selector: 'a.skip',
    reason: 'The link that skips to the text stands before the landmarks, so that it is the first stop of the keyboard.',
    since: '2026-11-27',
  },
  {
    rule: 'aria_role_redundant',
    selector: '[role=list], table, thead, tbody, tr, td, th',
    reason: 'Safari takes the role from lists without marks, older browsers from tables laid out as blocks: it is stated.',
    link: 'https://bugs.webkit.org/show_bug.cgi?id=170179',
    since: '2026-11-27',
  },
  {
    rule: 'element_attribute_deprecated',
    selector: 'meta[http-equiv=Content-Security-Policy]',
    reason: 'http-equiv is no deprecated attribute; the policy stands in the page so that it holds on any host.',
    since: '2026-11-27',
  },
  {
    rule: 'input_label_exists',
    selector: 'details:not([open]) select',
    reason: 'In a closed fold nobody meets the field; the engine sees it without its label. With the fold open it has one.',
    since: '2026-11-27',
  },
];
