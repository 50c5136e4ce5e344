import type { Loader, LoaderContext } from 'astro/loaders';
import { validContent } from '../library/check/check-content.ts';
import { indexContent } from '../library/check/content-index.ts';
import { type Content, type DocumentEntry, type Entry, pathOf } from '../library/read/content.ts';
import { contentRoot } from '../library/read/content-root.ts';
import type { CollectionName } from '../schemas/collections.ts';

/** The content as last read: collections load one after the other, and one reading serves them all. */
let current: { content: Content; identities: ReadonlyMap<DocumentEntry, string> } | undefined;

function currentContent() {
  if (!current) {
    const content = validContent();
    current = { content, identities: indexContent(content).identities };
  }
  return current;
}

/**
 * Loads one collection, after the whole content was read and found valid; throws with every problem otherwise.
 * Bodies stay out of Astro's data store, which is inlined into the build as one module: pages read and render them.
 */
export function contentLoader(name: CollectionName): Loader {
  return {
    name: `library-${name}`,
    async load(context) {
      await fill(name, context);
      context.watcher?.add(contentRoot());
      context.watcher?.on('all', (_event, path) => {
        if (!path.startsWith(contentRoot())) return;
        current = undefined;
        fill(name, context).catch((error: unknown) => context.logger.error(String(error)));
      });
    },
  };
}

async function fill(name: CollectionName, { store, parseData }: LoaderContext): Promise<void> {
  const { content, identities } = currentContent();
  store.clear();
  for (const entry of content[name] as Entry[]) {
    const id = idOf(entry, identities);
    store.set({ id, data: await parseData({ id, data: { ...entry.data } }), filePath: entry.file });
  }
}

function idOf(entry: Entry, identities: ReadonlyMap<DocumentEntry, string>): string {
  if ('id' in entry.data) return entry.data.id;
  const identity = identities.get(entry as DocumentEntry);
  return identity ?? pathOf(entry);
}
