/** Starts the worker that stores what is read, after the page has loaded; not when the reader has switched it off. */
import { SWITCH, WORKER } from '../../offline/names.ts';

export function isOff(): boolean {
  try {
    return localStorage.getItem(SWITCH) === 'off';
  } catch {
    return false;
  }
}

/** @throws {Error} where the browser does not allow it; nothing but reading without a network is lost */
export const register = async (): Promise<ServiceWorkerRegistration> => navigator.serviceWorker.register(WORKER);

/** Whether this browser and the site let pages be stored. */
export const canStore = (): boolean => OFFLINE && 'serviceWorker' in navigator && 'caches' in window;

export function keepOffline(): void {
  if (!canStore()) return;
  // An invitation to install would lie over what is read; the browser’s menu offers it all the same.
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
  });
  if (!isOff()) addEventListener('load', () => void register().catch(String));
}
