import type { Pagefind } from '../search/pagefind.ts';
import type { SearchFiles } from '../search/search.ts';

/** Where the build puts the index. */
const FOLDER = '/tim';

let pagefind: Promise<Pagefind> | undefined;

/** The index as a browser reads it: each part a packed file of the site. */
export const searchFiles: SearchFiles = {
  async read(name) {
    const response = await fetch(`${FOLDER}/${name}.bin`);
    if (!response.ok || !response.body) throw new Error(`${name}: ${response.status}`);
    const [head, body] = response.body.tee();
    // Some servers unpack what they send.
    const isPacked = await beginsWithGzip(head);
    const text = isPacked ? body.pipeThrough(new DecompressionStream('gzip')) : body;
    return new Response(text).json();
  },
  pagefind() {
    pagefind ??= load().catch((error: unknown) => {
      pagefind = undefined;
      throw error;
    });
    return pagefind;
  },
};

async function load(): Promise<Pagefind> {
  // A path that the bundler must leave alone: the file comes into being after it.
  const path = `${FOLDER}/pagefind/pagefind.js`;
  const { createInstance } = (await import(/* @vite-ignore */ path)) as {
    createInstance(options: Record<string, unknown>): Pagefind;
  };
  // Its worker is a second copy of the program; posting lists of pairs are short enough without.
  return createInstance({ noWorker: true, language: 'vi' });
}

async function beginsWithGzip(stream: ReadableStream<Uint8Array>): Promise<boolean> {
  const reader = stream.getReader();
  const { value } = await reader.read();
  void reader.cancel();
  return value?.[0] === 0x1f && value[1] === 0x8b;
}
