/** html-validate: everything it recommends, but for rules that contradict decisions of ours. */
import type { ConfigData } from 'html-validate';

export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  elements: ['html5'],
  rules: {
    // Astro writes void elements and the doctype in its own way.
    'void-style': 'off',
    'doctype-style': 'off',
    // A browser takes the roles away from tables laid out as blocks (narrow screens) and from lists without marks (Safari): they are stated.
    'no-redundant-role': 'off',
    'prefer-native-element': ['error', { exclude: ['table', 'row', 'cell', 'columnheader', 'rowheader', 'rowgroup', 'list', 'search'] }],
    // Official names of documents are long.
    'long-title': 'off',
    // Only our own files are loaded.
    'require-sri': 'off',
    // 12385 has no spaces that could break.
    'tel-non-breaking': 'off',
    // Settings apply as they are chosen, and the page says so: a submit button would do nothing. All other forms are checked in frame.test.ts.
    'wcag/h32': 'off',
  },
} satisfies ConfigData;
