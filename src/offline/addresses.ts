/** Which addresses are stored, and which stored page answers for one that is not. */

/** Caches. They keep their names from release to release: what is stored opens also under the next one. */
export const PAGES = 'pages';
export const ASSETS = 'assets';
/** Header of a stored page: its title, as in an address. */
export const TITLE = 'X-Title';
/** Header of a stored page: other files that it needs. */
export const NEEDS = 'X-Needs';

/** Leads to what is stored; stands in for pages that are not. */
export const OFFLINE_PAGE = '/offline/';
/** Stored without being read: the ways in. */
export const ENTRANCES: readonly string[] = ['/', '/finder/'];

/** What stands behind `/regions/{id}/` in the address of the page with all benefits of a place, each with its id as anchor. */
const WHOLE = 'all/';
const WHOLE_REGION = RegExp(`^/regions/[a-z]+/${WHOLE}$`);

export const regionUrl = (id: string): string => `/regions/${id}/`;
export const wholeRegionUrl = (id: string): string => regionUrl(id) + WHOLE;
export const isWholeRegion = (path: string): boolean => WHOLE_REGION.test(path);

/** Where an answer is stored, without what follows `?`; `null` for what is left to the network. */
export function storedAs(path: string): string | null {
  if (/^\/data\/finder\/[a-z]+\.json$/.test(path)) return path;
  return /\.\w+$/.test(path) ? null : path.replace(/\/?$/, '/');
}

/** Whether a page goes when others need the room. The ways in, what was stored by hand and the rules of the finder stay. */
export const mayGo = (path: string): boolean => !/^\/((offline|finder|regions\/[a-z]+(\/all)?)\/)?$|json$/.test(path);

/**
 * The place on a stored page that answers for a benefit, asked for by its own address or its short one.
 *
 * @param path that was asked for and is not stored
 * @param stored address of a page that is
 * @param html of that page
 */
export function answersFor(path: string, stored: string, html: string): string | null {
  const [, kind, name = ''] = /^\/(b|benefits)\/([\w-]+)\/$/.exec(path) || [];
  // The code as it stands at the head of a benefit; lists of others write it plain.
  const at = kind === undefined ? -1 : html.indexOf(kind === 'b' ? `编号<strong>${name}<` : ` id="${name}"`);
  if (at < 0) return null;
  if (kind === 'b' && /^\/benefits\/./.test(stored)) return stored;
  const [id] = html.slice(html.lastIndexOf(' id="', at) + 5).split('"');
  return isWholeRegion(stored) ? `${stored}#${id}` : null;
}
