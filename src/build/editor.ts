import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Plugin } from 'vite';
import { NETWORK_BACKEND } from '../cms/backend.ts';
import type { BuiltFacts } from '../cms/start.ts';
import { withOwnWords } from '../cms/words.ts';
import { validContent } from '../library/check/check-content.ts';
import { storyFolder } from '../library/check/content-index.ts';
import { citationOf } from '../library/describe.ts';
import { joinContent } from '../library/join-content.ts';

/** Folder of the editor below the site. */
const FOLDER = 'bien-tap';
/** Where Vite lists the licences of the packages that it puts into the page. */
const BUNDLED = 'licences.json';
const SOURCE = fileURLToPath(new URL('../cms/', import.meta.url));

/** Builds the page on which editors edit the content: apart from the site, so that no other page carries any of it. */
export function editor(): AstroIntegration {
  return {
    name: 'library-editor',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = join(fileURLToPath(dir), FOLDER);
        await buildPage(folder);
        const bundled = join(folder, BUNDLED);
        writeFileSync(join(folder, 'du-lieu.json'), JSON.stringify(builtFacts()));
        writeFileSync(join(folder, 'giay-phep.txt'), licences(JSON.parse(readFileSync(bundled, 'utf8'))));
        rmSync(bundled);
        logger.info('đã dựng trang biên tập');
      },
    },
  };
}

async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: SOURCE,
    base: `/${FOLDER}/`,
    publicDir: false,
    logLevel: 'error',
    plugins: [withoutUnused(), inOurWords(), withoutOtherOrigins(), withPolicy()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsDir: 'tep',
      assetsInlineLimit: 0,
      modulePreload: false,
      license: { fileName: BUNDLED },
      target: 'esnext',
      chunkSizeWarningLimit: 4096,
    },
  });
}

/** Parts of Sveltia CMS that the editor has no use for: other languages, colours for programs, maps. */
const UNUSED = /^@shikijs\/langs\/(?!(?:markdown|yaml)$)|^\.\.\/locales\/(?!vi\.json$).+\.json$|^leaflet\/|^terra-draw/;
const EMPTY = '\0empty.js';

function withoutUnused(): Plugin {
  return {
    name: 'library-editor-without-unused',
    enforce: 'pre',
    resolveId: (id, importer) => (UNUSED.test(id) && importer?.includes('@sveltia/cms') ? EMPTY : undefined),
    load: (id) => (id === EMPTY ? 'export default {};' : undefined),
  };
}

function inOurWords(): Plugin {
  return {
    name: 'library-editor-in-our-words',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/@sveltia/cms/locales/vi.json') ? JSON.stringify(withOwnWords(JSON.parse(code))) : undefined,
  };
}

/**
 * Sveltia CMS serves its letters and icons itself, yet its style sheet also names them at a CDN, which a browser may
 * ask first. Without the address the rule is void, and the browser takes what is served here.
 */
function withoutOtherOrigins(): Plugin {
  return {
    name: 'library-editor-without-other-origins',
    transform: (code, id) =>
      id.includes('@sveltia/cms') ? code.replaceAll(/url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/g, 'none') : undefined,
  };
}

/**
 * What the editor's page may do. Scripts come from the site only and nothing is asked of others, unless a git host is
 * set up in `src/cms/backend.ts`. Styles are the one exception to the site's policy: Sveltia CMS sets sizes and
 * positions in `style` attributes and adds its sheets while it runs, so styles within the page are allowed here; they
 * run nothing, and cannot load anything that the other directives forbid.
 */
export function editorPolicy(origins: readonly string[] = NETWORK_BACKEND?.origins ?? []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self' blob: data:", ...origins].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function withPolicy(): Plugin {
  return {
    name: 'library-editor-policy',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'content-security-policy', content: editorPolicy() },
        injectTo: 'head-prepend',
      },
    ],
  };
}

function builtFacts(): BuiltFacts {
  const content = validContent();
  const { documents, places } = joinContent(content);
  const rows = new Map(content.places.map(({ data }) => [data.id, data]));
  return {
    documents: documents.map((document) => ({
      value: document.identity,
      label: `${citationOf(document)} (${document.identity})`,
    })),
    folders: Object.fromEntries(
      [...places].flatMap(([id, { slug }]) => {
        const story = storyFolder(id, rows);
        return slug === id && story === id ? [] : [[id, { document: slug, story }]];
      }),
    ),
  };
}

/** A package that the page holds, as Vite lists it. */
interface Bundled {
  name: string;
  version: string;
  identifier?: string;
  text?: string;
}

/** The licences of what the page ships: every package that it holds, and the letters of Sveltia CMS and of the library. */
function licences(bundled: readonly Bundled[]): string {
  const require = createRequire(import.meta.url);
  const cms = dirname(dirname(require.resolve('@sveltia/cms')));
  const fonts = join(cms, 'npm/assets');
  const files: Array<[string, string]> = [
    ...readdirSync(fonts)
      .filter((name) => name.endsWith('.LICENSE.txt'))
      .map((name): [string, string] => [name.replace('.LICENSE.txt', ''), join(fonts, name)]),
    ['Be Vietnam Pro', join(dirname(require.resolve('@fontsource/be-vietnam-pro/package.json')), 'LICENSE')],
  ];
  return [
    ...bundled.map(
      ({ name, version, identifier = '', text = '' }) => `${name} ${version}\n\n${text.trim() || identifier}\n`,
    ),
    ...files.map(([name, file]) => `${name}\n\n${readFileSync(file, 'utf8').trim()}\n`),
  ].join('\n\n');
}
