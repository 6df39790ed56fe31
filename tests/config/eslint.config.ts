/** Lint rules; among them the laws of the house: which room may import from which (README). */
import astro from 'eslint-plugin-astro';
import type { Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const DOMAIN = ['plan', 'benefit', 'finder', 'search', 'reading', 'desk', 'offline', 'conformance'];
const ROOMS = [...DOMAIN, 'schemas', 'ingest', 'markdown', 'integrations', 'data', 'components', 'client', 'layouts', 'pages', 'styles', 'server'];

interface Law {
  /** Rooms from which these files may import, their own folder aside. */
  rooms: readonly string[];
  /** Packages that they may import, as a regular expression; none when left out. */
  packages?: string;
}

/** Imports of other rooms or packages are faults. */
function law(files: string[], { rooms, packages = '(?!)' }: Law): Linter.Config {
  const closed = ROOMS.filter((room) => !rooms.includes(room));
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: `^\\.{1,2}/(\\.\\./)*(${closed.join('|')})/`, message: `This room imports from ${rooms.join(', ')} only.` },
            { regex: `^(?!\\.{1,2}/)(?!(${packages})$)`, message: 'This room does without this package.' },
          ],
        },
      ],
    },
  };
}

const inRooms = (...rooms: string[]): string[] => rooms.map((room) => `src/${room}/**/*.{ts,astro}`);
const scriptsIn = (...rooms: string[]): string[] => rooms.map((room) => `src/${room}/**/*.astro/*.{js,ts}`);

const PAGE_PACKAGES = 'astro|astro:.*|virtual:.*';

export default defineConfig(
  { ignores: ['dist/**', '.astro/**', 'test-results/**', 'src/env.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  astro.configs['flat/recommended'],
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },

  law(inRooms(...DOMAIN), { rooms: DOMAIN, packages: 'mdast|unified|remark-.*|mdast-util-.*|micromark-extension-.*' }),
  law(inRooms('client'), { rooms: [...DOMAIN, 'client', 'styles'] }),
  law(inRooms('schemas'), { rooms: ['schemas', ...DOMAIN], packages: 'zod' }),
  law(inRooms('data'), { rooms: ['data', 'schemas', 'markdown', ...DOMAIN], packages: 'zod|uqr|astro:.*' }),
  law(inRooms('ingest', 'markdown', 'integrations'), {
    rooms: ['ingest', 'markdown', 'integrations', 'schemas', ...DOMAIN],
    packages: '(?!astro:).+',
  }),
  law(inRooms('layouts', 'components'), { rooms: ['layouts', 'components', 'styles', 'data', ...DOMAIN], packages: PAGE_PACKAGES }),
  law(inRooms('pages'), { rooms: ['pages', 'layouts', 'components', 'styles', 'data', ...DOMAIN], packages: `${PAGE_PACKAGES}|zod` }),
  law(scriptsIn('layouts', 'components', 'pages'), { rooms: ['client'] }),
  // Only one room asks Astro for content.
  {
    files: inRooms('layouts', 'components', 'pages'),
    rules: {
      'no-restricted-syntax': ['error', { selector: "ImportDeclaration[source.value='astro:content'][importKind!='type']", message: 'Only src/data asks for content.' }],
    },
  },
);
