import { withoutSpace } from './spacing.ts';

const ID = /\s*\{#[^}]*\}\s*$/u;

/**
 * The document's own characters in our Markdown: front matter, ids, markup, captions, merge marks and editor's notes
 * taken off, and all white space.
 */
export function ownCharacters(markdown: string): string {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/u, '');
  const kept: string[] = [];
  let inNote = false;
  for (const line of body.split('\n')) {
    const directive = /^\s*(:{3,})(\w*)(?:\[(.*)\])?(?:\{[^}]*\})?\s*$/u.exec(line);
    if (directive !== null) {
      inNote = directive[2] === 'note';
      kept.push(unescapeText(directive[3] ?? ''));
    } else if (!inNote) {
      kept.push(/^\s*\|/u.test(line) ? rowText(line) : unescapeText(line.replace(/^\s*(?:#{2,6}|-)\s+/u, '').replace(ID, '')));
    }
  }
  return withoutSpace(kept.join(''));
}

function rowText(line: string): string {
  if (/^\s*\|[\s|:-]+\|\s*$/u.test(line) && line.includes('---')) return '';
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.replace(ID, '').trim())
    .map((cell) => (cell === '^^' || cell === '<<' ? '' : unescapeText(cell.replaceAll('<br>', ''))))
    .join('');
}

function unescapeText(text: string): string {
  return text.replace(/\\([\\`*_[\]<>|~{}&:#+.)-])/gu, '$1');
}
