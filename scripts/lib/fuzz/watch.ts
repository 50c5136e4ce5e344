import { readFileSync } from 'node:fs';

/** The most memory that processes below one took, as Linux keeps it; undefined on other systems. */
export interface MemoryWatch {
  /** The highest mark so far of any of the processes, in bytes. */
  peak(): number | undefined;
  stop(): void;
}

/** Looks at the processes that `pid` starts. Linux keeps the highest mark of each (proc(5), VmHWM), so seldom looks do. */
export function watchChildren(pid: number, onLook: (bytes: number) => void = () => undefined): MemoryWatch {
  let peak: number | undefined;
  const look = () => {
    for (const child of childrenOf(pid)) {
      const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(textOf(`/proc/${child}/status`))?.[1] ?? 0);
      if (kilobytes === 0) continue;
      peak = Math.max(peak ?? 0, kilobytes * 1024);
      onLook(kilobytes * 1024);
    }
  };
  const timer = setInterval(look, 50);
  return {
    peak: () => peak,
    stop: () => clearInterval(timer),
  };
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
