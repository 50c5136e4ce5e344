import { readFileSync } from 'node:fs';

/** What the processes below one have taken so far. */
export interface Taken {
  /** The highest mark of memory of any of them, in bytes. */
  bytes: number;
  /** Time of the processor of all of them together. */
  seconds: number;
}

/** Of the kernel's clock, as it counts times of processes: proc(5), sysconf(_SC_CLK_TCK). */
const TICKS_PER_SECOND = 100;

/**
 * Looks again and again at the processes that `pid` starts, as Linux shows them (proc(5)): it keeps the highest mark of
 * memory itself, so that seldom looks do. Other systems show nothing, and `onLook` is never called. Gives what stops it.
 */
export function watchChildren(pid: number, onLook: (taken: Taken) => void): () => void {
  const seconds = new Map<string, number>();
  let bytes = 0;
  const look = () => {
    for (const child of childrenOf(pid)) {
      bytes = Math.max(bytes, 1024 * Number(/^VmHWM:\s+(\d+)/m.exec(textOf(`/proc/${child}/status`))?.[1] ?? 0));
      // Behind the name, which may hold anything and ends with the last bracket: state is field 3, utime 14, stime 15.
      const fields = /.*\) (.*)/s.exec(textOf(`/proc/${child}/stat`))?.[1]?.split(' ');
      if (fields) seconds.set(child, (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND);
    }
    if (seconds.size > 0) onLook({ bytes, seconds: [...seconds.values()].reduce((sum, one) => sum + one, 0) });
  };
  const timer = setInterval(look, 50);
  return () => clearInterval(timer);
}

function childrenOf(pid: number): string[] {
  return textOf(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((child) => child !== '');
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process is gone, or the system has no such files.
    return '';
  }
}
