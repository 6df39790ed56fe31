/**
 * Findings of axe that we live with: a rule, the narrowest selector, why, and since when. A part of a page is never
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
