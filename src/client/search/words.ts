/** What is said when the search does not come; the head of the page says it too, when the script of the search does not. */
export const SORRY = '请看下面的目录，或打12385。';
export const FAILED = `现在搜不了：网络断了，或者浏览器太旧，或者网站刚更新。可以重新打开这一页试试。${SORRY}`;
export const SLOW = `网络很慢，还没有找到。找到了会显示在这里。${SORRY}`;
/** After this the reader is told that it takes long. */
export const SLOW_MS = 5_000;
