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
    if (check()) {
      const begun = performance.now();
      say(
        (await build())
          ? `Đã dựng lại sau ${((performance.now() - begun) / 1000).toFixed(1)} giây; tải lại trang để xem.`
          : 'Chưa dựng lại được; trang vẫn là bản dựng trước.',
      );
    } else {
      say('Trang vẫn là bản dựng trước; sửa các chỗ trên rồi lưu.');
    }
    running = false;
    if (again) {
      again = false;
      await run();
    }
  }

  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, quiet);
  };
}
