import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Draft } from '../../src/importer/draft.ts';
import { ImportRefusal } from '../../src/importer/refusal.ts';
import type { FileChange } from '../../src/importer/write/content-state.ts';
import type { Answers, OpenFile, Reply, RequestKind, Requests } from './import-protocol.ts';

/** How long reading a file, and understanding a text, may take; comparing and writing come on top, within ten seconds. */
const SECONDS = 8;
/** Starting reads the whole content and says nothing of a file; a busy machine needs its time. */
const SECONDS_TO_START = 60;
const HEAP_MEGABYTES = 768;

export interface ReaderOptions {
  /** Module that the process runs. */
  entry: URL;
  libraryRoot: string;
  out?: string;
}

/** Reads and understands files in a process of its own, which a bad file can hang or fill without harm. */
export interface Reader {
  /** Starts the process where it does not run. Throws where the content itself cannot be read. */
  ready(): Promise<void>;
  /** Throws a refusal where the file cannot be read. */
  open(path: string, name: string): Promise<OpenFile>;
  /** A text of the open file. Throws a refusal where it cannot be understood. */
  understand(position: number, importedOn: string, answers: Readonly<Record<string, string>>): Promise<Draft>;
  /** Tells what was written, or would be. */
  changed(changes: readonly FileChange[]): Promise<void>;
  stop(): void;
}

/** Starts the process. It is used for file after file, and started anew when one took too long or too much. */
export function startReader({ entry, libraryRoot, out }: ReaderOptions): Reader {
  const changes: FileChange[] = [];
  let opened: { path: string; name: string } | undefined;
  let current: Channel | undefined;

  const started = async () => {
    if (current?.isOpen()) return current;
    const channel = openChannel(entry);
    try {
      await channel.ask('start', { libraryRoot, changes, ...(out !== undefined && { out }) }, SECONDS_TO_START);
    } catch (error) {
      if (channel.isOpen()) channel.close();
      throw error;
    }
    current = channel;
    return channel;
  };
  const inOpenFile = async <T>(work: (channel: Channel) => Promise<T>): Promise<T> => {
    const wasUsed = current?.isOpen() ?? false;
    try {
      return await work(await started());
    } catch (error) {
      // Memory that earlier files have taken is not this file's fault: it gets a process of its own before it is refused.
      if (error instanceof MemoryRefusal && wasUsed) return work(await started());
      throw error;
    }
  };
  let openIn: Channel | undefined;
  const open = async (channel: Channel, file: { path: string; name: string }) => {
    const answer = await channel.ask('open', file, SECONDS);
    openIn = channel;
    return answer;
  };
  return {
    async ready() {
      await started();
    },
    async open(path, name) {
      const file = { path, name };
      opened = file;
      return inOpenFile((channel) => open(channel, file));
    },
    async understand(position, importedOn, answers) {
      return inOpenFile(async (channel) => {
        if (channel !== openIn && opened) await open(channel, opened);
        return channel.ask('understand', { position, importedOn, answers }, SECONDS);
      });
    },
    async changed(more) {
      changes.push(...more);
      if (current?.isOpen()) await current.ask('changed', { changes: more }, SECONDS_TO_START);
    },
    stop() {
      if (current?.isOpen()) current.close();
    },
  };
}

class MemoryRefusal extends ImportRefusal {}

interface Channel {
  ask<K extends RequestKind>(kind: K, body: Requests[K], seconds: number): Promise<Answers[K]>;
  isOpen(): boolean;
  close(): void;
}

function openChannel(entry: URL): Channel {
  const child = fork(fileURLToPath(entry), {
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
    // What libraries print is no part of the command's output.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let printed = '';
  child.stderr?.on('data', (text) => {
    printed = `${printed}${text}`.slice(-2000);
  });
  let isOpen = true;
  child.on('exit', () => {
    isOpen = false;
  });
  let id = 0;
  return {
    isOpen: () => isOpen,
    close: () => child.disconnect(),
    async ask(kind, body, seconds) {
      id++;
      const reply = await replyWithin(child, { id, kind, body }, seconds, () => printed);
      if (reply.id !== id) throw new Error('a reply to another request');
      if ('refusal' in reply) throw new ImportRefusal(reply.refusal);
      if ('fault' in reply) throw new Error(reply.fault);
      // The reply bears the number of the request, so its value is of the request's kind.
      return reply.value as Answers[typeof kind];
    },
  };
}

function replyWithin(child: ChildProcess, request: object, seconds: number, printed: () => string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    let isTimedOut = false;
    const timer = setTimeout(() => {
      isTimedOut = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
    const onMessage = (reply: Reply) => {
      done();
      resolve(reply);
    };
    const onExit = (code: number | null, signal: string | null) => {
      done();
      if (isTimedOut) reject(new ImportRefusal(`Đọc quá ${seconds} giây; tệp quá phức tạp hoặc bị hỏng.`));
      else if (signal === 'SIGKILL' || signal === 'SIGABRT' || code === 134) {
        reject(new MemoryRefusal('Đọc tệp tốn quá nhiều bộ nhớ; tệp quá lớn khi mở ra hoặc bị hỏng.'));
      } else reject(new Error(`reading ended with ${code ?? signal}\n${printed()}`));
    };
    const done = () => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.send(request, (error) => {
      const hasEnded = child.exitCode !== null || child.signalCode !== null;
      if (error && hasEnded) onExit(child.exitCode, child.signalCode);
    });
  });
}
