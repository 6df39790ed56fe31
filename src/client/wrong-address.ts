/** On the page for what is not there: says what may have been meant, to who was given a code or a word over the phone. */

/** What to say of an address, and where the search may find it; `null` when it tells nothing. */
export function meant(path: string): { words: string; query: string } | null {
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return null;
  }
  const [, code] = /^\/b\/([^/]{1,40})/.exec(plain) || [];
  if (code !== undefined) return { words: `没有编号“${code}”。编号是四位数字，例如1412。`, query: code };
  const [han] = /[\u4e00-\u9fff]{2,20}/.exec(plain) || [];
  return han === undefined ? null : { words: `您是不是要找“${han}”？`, query: han };
}

const place = document.querySelector('[data-wrong-address]');
const found = meant(location.pathname);
if (place && found) {
  const link = document.createElement('a');
  link.href = `/search/?q=${encodeURIComponent(found.query)}`;
  link.textContent = `搜索“${found.query}”`;
  place.textContent = found.words;
  place.append(link);
}
