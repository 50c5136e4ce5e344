import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { editor } from './src/build/editor.ts';
import { markdownOptions } from './src/build/markdown-options.ts';
import { searchIndex } from './src/build/search-index.ts';

// The one inline script: it sets theme and text size before the first paint. Its hash goes into the policy.
const boot = readFileSync(new URL('./src/client/boot.js', import.meta.url), 'utf8').trim();
const bootHash = createHash('sha256').update(boot).digest('base64');

const { gfm, smartypants, remarkRehype, syntaxHighlight } = markdownOptions;

export default defineConfig({
  // Where the site is published; canonical addresses, the sitemap and social cards need it.
  site: process.env.LIBRARY_SITE ?? 'http://localhost:4321',
  output: 'static',
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  // The default drops the space between two inline elements, which in Vietnamese is the word break.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', assets: 'tep' },
  integrations: [
    mdx(),
    // Pages that only lead on, or only help a reader who is lost, are not for search engines.
    sitemap({ filter: (page) => !/\/(?:so-hieu\/.+|tim-kiem|mo-hinh\/.+\/va-.+)\/$/.test(new URL(page).pathname) }),
    searchIndex(),
    editor(),
  ],
  markdown: { syntaxHighlight, processor: unified({ gfm, smartypants, remarkRehype }) },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { hashes: [`sha256-${bootHash}`] },
    },
  },
  vite: {
    define: { __BOOT_SCRIPT__: JSON.stringify(boot) },
    // Scripts stay files: a reader who goes on to a second page has them already.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    // Search is one piece, whichever page it begins on.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  // What search shares with the tools: small, and no tool has to load search for it.
                  { name: 'text', test: /\/src\/domain\/text|\/client\/element/, priority: 1 },
                  {
                    name: 'search',
                    test: /\/src\/search\/|\/client\/(?:search-here|search-files|recent-searches)/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
});
