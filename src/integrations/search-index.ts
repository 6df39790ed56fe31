/** Writes the search index after the build. Pages take part when their main part carries `data-pagefind-body`. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** @throws {Error} when Pagefind cannot read the pages or write the index */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: 'zh-cn' });
        if (!index) throw new Error(`搜索索引没有建成：${errors.join('；')}`);
        const added = await index.addDirectory({ path: dist });
        const written = await index.writeFiles({ outputPath: `${dist}pagefind` });
        await close();
        const failures = [...added.errors, ...written.errors];
        if (failures.length > 0) throw new Error(`搜索索引没有建成：${failures.join('；')}`);
        logger.info(`${added.page_count} pages`);
      },
    },
  };
}
