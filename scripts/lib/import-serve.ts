import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Draft, ImportedFile } from '../../src/importer/draft.ts';
import type { RawText } from '../../src/importer/raw-text.ts';
import type { FileText } from '../../src/importer/read.ts';
import { ImportRefusal } from '../../src/importer/refusal.ts';
import {
  type ContentState,
  openContent,
  withChanges,
  withoutArrivedRows,
} from '../../src/importer/write/content-state.ts';
import type { Content } from '../../src/library/read/content.ts';
import type { Answers, Reply, Request, RequestKind, Requests } from './import-protocol.ts';
import { whyUnreadable } from './import-unreadable.ts';

/** How files are read and understood. */
export interface ImportParts<Context> {
  textsOfFile(name: string, bytes: Uint8Array): FileText[];
  /** Throws on content that does not fit together. */
  contextOf(content: Content): Context;
  understand(raw: RawText, file: ImportedFile, context: Context, answers: Record<string, string>): Draft;
}

/** Answers the command's requests over the channel between both processes, one after the other, until it closes. */
export function serveImports<Context>(parts: ImportParts<Context>): void {
  new Worker(new URL('./import-watch.ts', import.meta.url)).unref();
  const handle = handlerOf(parts);
  let last = Promise.resolve();
  process.on('message', (request: Request) => {
    last = last.then(async () => {
      const reply = await replyTo(request, handle);
      process.send?.(reply);
    });
  });
  process.on('disconnect', () => process.exit());
}

type Handler = { [K in RequestKind]: (body: Requests[K]) => Promise<Answers[K]> };

function handlerOf<Context>(parts: ImportParts<Context>): Handler {
  let current: { state: ContentState; context: Context } | undefined;
  let open: { texts: FileText[]; sha256: string; read?: { position: number; raw: RawText } } | undefined;
  const enter = (next: ContentState) => {
    current = { state: next, context: parts.contextOf(withoutArrivedRows(next.content)) };
    return null;
  };
  return {
    async start({ libraryRoot, out, changes }) {
      return enter(withChanges(openContent(libraryRoot, out), changes));
    },
    async changed({ changes }) {
      if (!current) throw new Error('changed before start');
      return enter(withChanges(current.state, changes));
    },
    async open({ path, name }) {
      open = undefined;
      const bytes = bytesOf(path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      open = { texts: parts.textsOfFile(name, bytes), sha256 };
      return { names: open.texts.map((text) => text.name) };
    },
    async understand({ position, importedOn, answers }) {
      const text = open?.texts[position];
      if (!current || !open || !text) throw new Error('understand before open');
      // A text is understood again with every answer, and read once.
      if (open.read?.position !== position) open.read = { position, raw: await text.read() };
      const file = { name: text.name.toWellFormed().normalize('NFC').trim(), sha256: open.sha256, importedOn };
      return parts.understand(open.read.raw, file, current.context, answers);
    },
  };
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new ImportRefusal(`Không đọc được tệp: ${whyUnreadable(error)}.`);
  }
}

async function replyTo(request: Request, handle: Handler): Promise<Reply> {
  const { id } = request;
  try {
    return { id, value: await valueFor(request, handle) };
  } catch (error) {
    if (error instanceof ImportRefusal) return { id, refusal: error.message };
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function valueFor({ kind, body }: Request, handle: Handler): Promise<Answers[RequestKind]> {
  switch (kind) {
    case 'start':
      return handle.start(body);
    case 'open':
      return handle.open(body);
    case 'understand':
      return handle.understand(body);
    case 'changed':
      return handle.changed(body);
  }
}
