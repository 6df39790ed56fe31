/** Names that the worker, which stores, and the pages, which tell of it, agree on. */

export const WORKER = '/sw.js';
/** In `localStorage`, with the value `off`: the reader wants nothing stored. */
export const SWITCH = 'offline';
/** Header of what is stored, and of nothing that comes from the network: when it was saved, as ISO date and time. */
export const SAVED = 'X-Saved';
