/**
 * Builds for the oldest browsers that are served in full: Chrome 69 (old Android and WeChat web views) and iOS 12, which
 * know ES2018. Astro sets the target of its client environment itself, so the configuration file cannot.
 */
import type { Plugin } from 'vite';

const CSS_TARGET = ['chrome69', 'ios12'];

export function oldBrowsers(): Plugin {
  return {
    name: 'old-browsers',
    // The style sheet that is loaded late is no part of an environment.
    config: () => ({ build: { cssTarget: CSS_TARGET } }),
    configEnvironment: (name) => (name === 'client' ? { build: { target: 'es2018', cssTarget: CSS_TARGET } } : undefined),
  };
}
