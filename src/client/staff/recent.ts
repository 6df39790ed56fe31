/** What was opened last at this desk, kept on this device only: callers often ask the same. */

export interface Recent {
  code: string;
  words: string;
  note: string;
}

const KEY = 'desk';
const MOST = 8;

function isRecent(entry: unknown): entry is Recent {
  const { code, words, note } = Object(entry) as Partial<Recent>;
  return typeof code === 'string' && /^\d{4}$/.test(code) && typeof words === 'string' && typeof note === 'string';
}

/** The latest first; whatever is broken is left out. */
export function recent(): Recent[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(KEY) || '[]');
    return Array.isArray(known) ? known.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** @returns the list with this one first, also where nothing can be kept */
export function remember(entry: Recent): Recent[] {
  const now = [entry].concat(recent().filter(({ code }) => code !== entry.code)).slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // Storage is closed or full: the list lasts for this page.
  }
  return now;
}

export function forgetRecent(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is closed: there is nothing to forget.
  }
}
