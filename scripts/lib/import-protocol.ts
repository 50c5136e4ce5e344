import type { Draft } from '../../src/importer/draft.ts';
import type { FileChange } from '../../src/importer/write/content-state.ts';

/** What the command asks of the process that reads files. */
export interface Requests {
  /** Read the content. `changes` are what this run would have written, had it not been a dry one. */
  start: { libraryRoot: string; out?: string; changes: readonly FileChange[] };
  /** Open a file; its texts are kept until the next. */
  open: { path: string; name: string };
  /** Read and understand one text of the open file. */
  understand: { position: number; importedOn: string; answers: Readonly<Record<string, string>> };
  /** A text was written: what comes after is understood with it. */
  changed: { changes: readonly FileChange[] };
}

export interface Answers {
  start: null;
  open: OpenFile;
  understand: Draft;
  changed: null;
}

export interface OpenFile {
  /** Of its texts: its own, or of an archive those of the files in it. */
  names: string[];
}

export type RequestKind = keyof Requests;
export type Request = { [K in RequestKind]: { id: number; kind: K; body: Requests[K] } }[RequestKind];

/** `refusal`: the file cannot be imported, and why. `fault`: the program is at fault. */
export type Reply =
  | { id: number; value: Answers[RequestKind] }
  | { id: number; refusal: string }
  | { id: number; fault: string };
