/** Texts that somebody might put where a sentence belongs. */
import fc from 'fast-check';
import { attribute, elements, parseHtml } from './html.ts';

export const MARKUP = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '</style><style>*{display:none}', '</script><script>alert(1)//', '<!--', ']]>', '&lt;b&gt;', '&#x3c;script&#x3e;', '{{7*7}}', '${alert(1)}', '<svg/onload=alert(1)>', '<a href=javascript:alert(1)>x</a>', '[x](javascript:alert(1))', '![x](//elsewhere.example/x.png)', '<https://elsewhere.example>', '`<b>`', ':::box{#x onclick=alert(1)}', '{#p1-1}', '| a | b |', '# 一', '---', '=1+1', '\\', '%00', '__proto__'];

/** Characters that nobody sees, or that are half of one. */
export const HIDDEN = ['\u0000', '\u0007', '\u001b', '\u0085', '\u00ad', '\u200b', '\u200f', '\u202e', '\u2028', '\u2066', '\ufeff', '\ufffd', '\ud800', '\udc00'];

/** Chinese sentences with markup anywhere in them. */
export const hostileText = fc.array(fc.oneof(fc.constantFrom(...MARKUP), fc.constantFrom('残疾人', '每人每年', '补贴', '。', '，', ' ', '1', 'a')), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

/** Lines of Markdown, hostile or not. */
export const hostileMarkdown = fc.array(fc.oneof(hostileText, fc.constantFrom('', '## 第一章 {#s1}', '### 一节 {#s1-1}', '#### 小 {#h1}', '一段。 {#p1}', '- 一条 {#i1}', ':::box[专栏1]{#box1}', ':::table{#t caption="表" rowhead=1}', '| 甲 | 乙 |', '| --- | --- |', '| 1 {#t-1} | 2 |', ':::note', ':::', '    <b>', '> 引', '```', '[a]: javascript:alert(1)')), { minLength: 1, maxLength: 14 }).map((lines) => lines.join('\n'));

const HARMLESS = new Set(['html', 'head', 'body', 'title', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'a', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'hr', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'input', 'sup', 'section', 'span', 'i']);

/** What of a piece of HTML could run, or fetch from elsewhere. */
export function dangersIn(html: string): string[] {
  return elements(parseHtml(html)).flatMap((element) => [
    ...(HARMLESS.has(element.tagName) ? [] : [`<${element.tagName}>`]),
    ...element.attrs.filter(({ name }) => /^on|^style$|^src|^srcdoc$|^action$|^formaction$/.test(name)).map(({ name }) => `${element.tagName} ${name}`),
    ...(/^(?!\/(?!\/)|#|tel:|mailto:|https:\/\/)/.test(attribute(element, 'href') ?? '#') ? [`href ${attribute(element, 'href') ?? ''}`] : []),
  ]);
}
