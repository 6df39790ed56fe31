/** Runs in the head, before anything is painted: puts the reader's settings on `<html>`. Storage may be blocked. */
import { mark } from './mark.ts';
import { asksForSettings, readSettings, STORAGE_KEY } from '../reading/modes.ts';

let stored: string | null = null;
try {
  stored = localStorage.getItem(STORAGE_KEY);
} catch {
  // the settings then last for this page
}
const settings = readSettings(stored, location.search);
mark(document.documentElement, settings);
if (asksForSettings(location.search)) {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(settings));
  } catch {
    // as above
  }
}
