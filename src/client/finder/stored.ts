/** Whether answers are kept on this device, and an end to it; what they are, `store.ts` knows. */
export const KEY = 'finder';

export function hasKept(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Storage is closed: there is nothing to forget.
  }
}
