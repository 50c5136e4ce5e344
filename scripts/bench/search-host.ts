import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What was sent since the last count. */
export interface Traffic {
  requests: number;
  bytes: number;
  /** Bytes by path. */
  paths: ReadonlyMap<string, number>;
}

export interface Host {
  origin: string;
  /** Bytes of all files as they lie on the disk, and as they are sent. */
  disk: number;
  served: number;
  /** Counts anew from here on and gives what was sent before. */
  take(): Traffic;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};
/** The page that engines run in; it is not counted. */
const PAGE = '<!doctype html><html lang="vi"><title>Tìm</title><link rel="icon" href="data:,"><ol></ol></html>';
export const BROTLI_QUALITY = 5;

interface Sent {
  body: Buffer;
  type: string;
  isPacked: boolean;
}

/** Serves a folder as a static host does: text packed with brotli beforehand, files that are packed as they are. */
export async function openHost(folder: string): Promise<Host> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const held = new Map(files.map((name) => [`/${name}`, sent(join(folder, name))]));
  let paths = new Map<string, number>();
  let requests = 0;
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    if (pathname === '/') return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    const file = held.get(pathname);
    requests++;
    paths.set(pathname, (paths.get(pathname) ?? 0) + (file?.body.length ?? 0));
    if (!file) return response.writeHead(404).end();
    return response
      .writeHead(200, {
        'content-type': file.type,
        'content-length': file.body.length,
        'cache-control': 'public, max-age=3600',
        ...(file.isPacked && { 'content-encoding': 'br' }),
      })
      .end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    disk: sum(files.map((name) => statSync(join(folder, name)).size)),
    served: sum([...held.values()].map(({ body }) => body.length)),
    take() {
      const traffic = { requests, bytes: sum([...paths.values()]), paths };
      [requests, paths] = [0, new Map()];
      return traffic;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sent(file: string): Sent {
  const body = readFileSync(file);
  const type = TYPES[extname(file)];
  if (type === undefined) return { body, type: 'application/octet-stream', isPacked: false };
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  return { body: brotliCompressSync(body, { params }), type, isPacked: true };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
