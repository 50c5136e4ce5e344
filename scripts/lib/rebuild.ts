/** What is done when the content has changed. */
export interface Rebuild {
  /** Tells at once what is wrong; false where something must be mended first. */
  check(): boolean;
  /** True where the site was built anew. */
  build(): Promise<boolean>;
  say(words: string): void;
}

/**
 * Takes note of changes: waits until none came for `quiet` milliseconds, checks, and builds where the check found
 * nothing. What changes during a build is built after it, however often it changed; two builds never run at once.
 */
export function rebuilder({ check, build, say }: Rebuild, quiet: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;

  async function run(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    say('\nNội dung vừa được sửa; đang kiểm tra …');
    say(await outcome());
    running = false;
    if (again) {
      again = false;
      await run();
    }
  }

  async function outcome(): Promise<string> {
    try {
      if (!check()) return 'Trang vẫn là bản dựng trước; sửa các chỗ trên rồi lưu.';
      const begun = performance.now();
      if (await build())
        return `Đã dựng lại sau ${((performance.now() - begun) / 1000).toFixed(1)} giây; tải lại trang để xem.`;
      return 'Chưa dựng lại được; trang vẫn là bản dựng trước.';
    } catch (error) {
      // The next save tries again: an editor's work must not end because a file was held open for a moment.
      return `Chưa dựng lại được (${error instanceof Error ? error.message : error}); trang vẫn là bản dựng trước.`;
    }
  }

  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, quiet);
  };
}
