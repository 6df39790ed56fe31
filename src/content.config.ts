import { defineCollection } from 'astro:content';
import { textLoader } from './integrations/text-loader.ts';

export const collections = {
  plans: defineCollection({ loader: textLoader('content/plans') }),
  guides: defineCollection({ loader: textLoader('content/guides') }),
  pages: defineCollection({ loader: textLoader('content/pages') }),
};
