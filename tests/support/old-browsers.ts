/**
 * What of the built site is younger than the oldest browsers that are served (README): derived from the browser-compat-data of MDN.
 * A feature is named as there: `css.properties.text-wrap.balance`, `api.Element.replaceChildren`.
 */
import { parse, type Node as Syntax } from 'acorn';
import { readFileSync } from 'node:fs';
import postcss, { type Declaration, type Root } from 'postcss';
import { elements, type Node } from './html.ts';

/** First versions in which a feature works; `null` for none so far. */
export interface Since {
  chrome: string | null;
  ios: string | null;
}

interface Support {
  version_added?: string | boolean | null;
  version_removed?: string | boolean;
  prefix?: string;
  alternative_name?: string;
  flags?: unknown[];
  partial_implementation?: boolean;
}
interface Compat {
  support: Record<string, Support | Support[] | undefined>;
}
interface Tree {
  __compat?: Compat;
  [name: string]: Tree | Compat | undefined;
}

export const FLOOR = { chrome: 69, ios: 12 };

const DATA = JSON.parse(readFileSync('node_modules/@mdn/browser-compat-data/data.json', 'utf8')) as Tree;

/** The node of a feature; names of the language itself are no features. */
function at(path: readonly string[]): Tree | undefined {
  let tree: Tree | undefined = DATA;
  for (const name of path) tree = tree && Object.hasOwn(tree, name) && name !== '__compat' ? (tree[name] as Tree) : undefined;
  return tree;
}

/** @param feature as MDN names it; names in it hold no dots. @returns `null` for what MDN does not know */
export function since(feature: string): Since | null {
  const compat = at(feature.split('.'))?.__compat;
  if (!compat) return null;
  const first = (browser: string): string | null => {
    const entries = [compat.support[browser] ?? []].flat();
    const versions = entries
      .filter(({ prefix, alternative_name, flags, version_removed, partial_implementation }) => prefix === undefined && alternative_name === undefined && flags === undefined && (version_removed === undefined || partial_implementation === true))
      .map(({ version_added }) => (typeof version_added === 'string' ? version_added.replace('≤', '') : 'none'))
      .filter((version) => /^\d/.test(version));
    return versions.sort((a, b) => parseFloat(a) - parseFloat(b))[0] ?? null;
  };
  return { chrome: first('chrome'), ios: first('safari_ios') };
}

const judged = new Map<string, boolean>();

/** Whether one of the oldest browsers lacks it; what MDN does not know counts as old. */
export function isTooNew(feature: string): boolean {
  const before = judged.get(feature);
  if (before !== undefined) return before;
  const versions = since(feature);
  const lacks = (version: string | null, floor: number): boolean => version === null || parseFloat(version) > floor;
  const now = versions !== null && (lacks(versions.chrome, FLOOR.chrome) || lacks(versions.ios, FLOOR.ios));
  judged.set(feature, now);
  return now;
}

const unique = (features: readonly string[]): string[] => [...new Set(features)].filter(isTooNew).sort();

// —— styles ——

/** Words, functions and units of a value; what stands in quotes, addresses and names of our own tokens left out. */
function wordsOf(value: string): string[] {
  const plain = value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)|--[\w-]+|#[\da-f]+/gi, ' ');
  return [...plain.matchAll(/[a-z-]*[a-z](?:\()?|(?<=\d)[a-z]+/gi)].map(([word]) => word);
}

const UNITS: Record<string, string> = { d: 'viewport_percentage_units_dynamic', l: 'viewport_percentage_units_large', s: 'viewport_percentage_units_small' };

function ofDeclaration({ prop, value }: Declaration): string[] {
  if (prop.startsWith('-')) return [];
  const own = `css.properties.${prop}`;
  const parts = wordsOf(value).flatMap((word) => {
    if (word.endsWith('(')) {
      const name = word.slice(0, -1);
      return [`css.types.${name}`, `css.types.color.${name}`, `${own}.${name}`];
    }
    return [`${own}.${word}`, `css.types.length.${/^[dls]v/.test(word) ? UNITS[word.charAt(0)] : word}`];
  });
  const spoken = prop === 'content' && /["'].*\/\s*["']/.test(value) ? [`${own}.alt_text`] : [];
  return [own, ...parts, ...spoken].filter(isTooNew);
}

/** An earlier declaration of the same property, which old browsers know, stands in for it. */
function hasFallback(declaration: Declaration): boolean {
  const before = (declaration.parent?.nodes ?? []).slice(0, declaration.parent?.index(declaration));
  return before.some((other) => other.type === 'decl' && other.prop === declaration.prop && ofDeclaration(other).length === 0);
}

function ofSelector(selector: string): string[] {
  const names = [...selector.matchAll(/::?([a-z-]+)/g)].map(([, name = '']) => `css.selectors.${name}`);
  return [
    ...names,
    ...(/:not\([^)]*,/.test(selector) ? ['css.selectors.not.selector_list'] : []),
    ...(/\[[^\]]+\s[is]\]/.test(selector) ? ['css.selectors.attribute.case_insensitive_modifier'] : []),
  ];
}

function ofAtRule(name: string, params: string): string[] {
  const rule = `css.at-rules.${name}`;
  if (name !== 'media') return [rule];
  const features = [...params.matchAll(/\(\s*([a-z-]+)/g)].map(([, feature = '']) => `${rule}.${feature.replace(/^(min|max)-/, '')}`);
  return [rule, ...features, ...(/[<>]/.test(params) ? [`${rule}.range_syntax`] : [])];
}

/** @param css a style sheet as it is sent @throws for broken CSS */
export function newInStyles(css: string): string[] {
  const root: Root = postcss.parse(css);
  const found: string[] = [];
  root.walk((node) => {
    if (node.type === 'decl' && !hasFallback(node)) found.push(...ofDeclaration(node));
    if (node.type === 'rule') found.push(...ofSelector(node.selector));
    if (node.type === 'atrule') found.push(...ofAtRule(node.name, node.params));
  });
  return unique(found);
}

// —— pages ——

/** Elements, attributes, and values of `rel` and `type`. */
export function newInPage(document: Node): string[] {
  return unique(
    elements(document).flatMap(({ tagName, attrs, namespaceURI }) => {
      const language = namespaceURI.endsWith('svg') ? 'svg' : 'html';
      const own = `${language}.elements.${tagName}`;
      return [
        own,
        ...attrs.flatMap(({ name, value }) => [
          `${own}.${name}`,
          `${language}.global_attributes.${name}`,
          ...(name === 'rel' ? value.split(' ').map((token) => `${own}.rel.${token}`) : []),
          ...(name === 'type' ? [`${own}.type_${value}`] : []),
        ]),
      ];
    }),
  );
}

// —— scripts ——

/** Members by name: of every interface of the browser, and of the language. */
const MEMBERS = new Map<string, string[]>();
for (const path of ['api', 'javascript.builtins', 'webassembly.api']) {
  const tree = at(path.split('.'));
  for (const [owner, members] of Object.entries(tree ?? {})) {
    if (owner === '__compat') continue;
    for (const member of Object.keys(members as Tree)) {
      const name = member.replace(/_static$/, '');
      MEMBERS.set(name, [...(MEMBERS.get(name) ?? []), `${path}.${owner}.${member}`]);
    }
  }
}

/** Names by which scripts reach what belongs to one interface. */
const ALWAYS: Record<string, string> = { navigator: 'Navigator', document: 'Document', window: 'Window', history: 'History', location: 'Location', performance: 'Performance' };

type AnySyntax = Syntax & Record<string, unknown>;

function walk(node: unknown, visit: (node: AnySyntax) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    visit(node as AnySyntax);
    for (const child of Object.values(node)) walk(child, visit);
  }
}

const nameOf = (node: unknown): string | undefined => {
  const { type, name } = (node ?? {}) as { type?: string; name?: string };
  return type === 'Identifier' ? name : undefined;
};

/** `X.y`: of X where X is known, of every owner of a `y` otherwise. */
function ofMember(object: string | undefined, member: string, called: boolean): string[] {
  const owner = object && (ALWAYS[object] ?? object);
  const known = owner === undefined ? [] : [`api.${owner}.${member}`, `api.${owner}.${member}_static`, `javascript.builtins.${owner}.${member}`].filter((feature) => since(feature) !== null);
  if (known.length > 0) return known;
  if (!called) return [];
  // A name that something old has too tells nothing (`matchAll`, of caches): tests/dist/scripts.test.ts lists those.
  const all = MEMBERS.get(member) ?? [];
  return all.every(isTooNew) ? all.slice(0, 1) : [];
}

/** @param code old enough in its syntax @param sourceType as the page loads it @throws {SyntaxError} for what the oldest browsers cannot read */
export function newInScript(code: string, sourceType: 'module' | 'script'): string[] {
  // Chrome 64 and iOS 12 know `import()` and `import.meta`, which came into the standard later.
  const tree = parse(code.replace(/\bimport\s*\(/g, 'load(').replace(/\bimport\.meta\b/g, 'load.meta'), { ecmaVersion: 2018, sourceType });
  const declared = new Set<string>();
  const own = new Set<string>();
  const found: string[] = [];
  walk(tree, (node) => {
    const { type } = node as { type: string };
    if (type === 'VariableDeclarator' || type === 'FunctionDeclaration' || type === 'ClassDeclaration') declared.add(nameOf(node['id']) ?? '');
    if (type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression') for (const one of node['params'] as unknown[]) declared.add(nameOf(one) ?? '');
    if (type === 'MethodDefinition' || type === 'Property') own.add(nameOf(node['key']) ?? '');
  });
  walk(tree, (node) => {
    const { type } = node as { type: string };
    if (type === 'Identifier' && !declared.has(node['name'] as string)) found.push(`api.${node['name'] as string}`, `javascript.builtins.${node['name'] as string}`);
    if (type === 'CallExpression' || type === 'MemberExpression') {
      const member = (type === 'CallExpression' ? node['callee'] : node) as AnySyntax;
      const name = member.type === 'MemberExpression' && member['computed'] !== true ? nameOf(member['property']) : undefined;
      if (name !== undefined) found.push(...ofMember(nameOf(member['object']), name, type === 'CallExpression' && !own.has(name)));
    }
    if (type === 'Literal' && typeof node['raw'] === 'string' && /\(\?<[=!]/.test(node['raw'])) found.push('javascript.regular_expressions.lookbehind_assertion');
  });
  return unique(found);
}

// —— WebAssembly ——

/** By the names that compilers give in the section `target_features`. */
const WASM: Record<string, string> = {
  'bulk-memory': 'bulk-memory-operations',
  multivalue: 'multi-value',
  'nontrapping-fptoint': 'non-trapping-float-to-int-conversions',
  'reference-types': 'reference-types',
  'sign-ext': 'sign-extension-operations',
  simd128: 'fixed-width-SIMD',
};

/** @param code of a module @returns what its compiler was allowed to use and the oldest browsers lack */
export function newInWasm(code: Uint8Array): string[] {
  const [, section = ''] = Buffer.from(code).toString('latin1').split('target_features');
  return unique(Object.keys(WASM).filter((name) => section.includes(name)).map((name) => `webassembly.${WASM[name] ?? ''}`));
}

/** @param policy a Content Security Policy */
export const newInPolicy = (policy: string): string[] =>
  unique(policy.split(';').flatMap((directive) => {
    const [name = '', ...sources] = directive.trim().split(' ');
    return [name, ...sources.map((source) => `${name}.${source.replaceAll("'", '')}`)].map((path) => `http.headers.Content-Security-Policy.${path}`);
  }));
