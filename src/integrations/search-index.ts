/** Writes the search index after the build: the records of the site, annotated with the terms of the lexicon. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { annotate } from '../search/annotate.ts';
import { openLexicon } from '../search/lexicon.ts';
import { makeLexicon } from '../search/make-lexicon.ts';
import { makeRecords } from '../search/records.ts';
import { recordHtml } from '../search/record-html.ts';
import { readBuiltPages } from './built-pages.ts';
import { soundsOf } from './sounds.ts';
import { traditionalCharacters } from './traditional.ts';
import { readSearchContent } from '../markdown/read-search.ts';

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const content = await readSearchContent('content');
        const records = makeRecords({ ...content, pages: await readBuiltPages(dist) });
        const lexicon = makeLexicon(records, { ...content, traditional: traditionalCharacters(), wordsOf });
        const open = openLexicon(lexicon);
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`搜索索引没有建成：${errors.join('；')}`);
        for (const record of records) {
          const added = await index.addHTMLFile({ url: record.url, content: recordHtml(record, annotate(record, open)) });
          if (added.errors.length > 0) throw new Error(`搜索索引不收 ${record.url}：${added.errors.join('；')}`);
        }
        const written = await index.writeFiles({ outputPath: join(dist, 'pagefind') });
        await close();
        if (written.errors.length > 0) throw new Error(`搜索索引没有写成：${written.errors.join('；')}`);
        await writeFile(join(dist, 'pagefind/lexicon.json'), JSON.stringify(lexicon));
        await writeFile(join(dist, 'pagefind/sounds.json'), JSON.stringify(soundsOf([...lexicon.terms, ...lexicon.said, ...Object.values(lexicon.places)].join(''))));
        logger.info(`${records.length} records, ${lexicon.terms.length} terms`);
      },
    },
  };
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
