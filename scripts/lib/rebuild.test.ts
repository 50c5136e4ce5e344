import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rebuilder } from './rebuild.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched({ valid = true, built = true, takes = 0 } = {}) {
  const said: string[] = [];
  const done: string[] = [];
  const changed = rebuilder(
    {
      check: () => {
        done.push('check');
        return valid;
      },
      build: async () => {
        done.push('build');
        await new Promise((resolve) => setTimeout(resolve, takes));
        return built;
      },
      say: (words) => said.push(words),
    },
    300,
  );
  return { changed, done, said };
}

describe('a change of the content', () => {
  it('is checked and built once, when no other follows', async () => {
    const { changed, done, said } = watched();
    for (let i = 0; i < 5; i++) {
      changed();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(400);
    expect(done).toEqual(['check', 'build']);
    expect(said.at(-1)).toMatch(/^Đã dựng lại/);
  });

  it('is not built where the check finds something', async () => {
    const { changed, done, said } = watched({ valid: false });
    changed();
    await vi.advanceTimersByTimeAsync(300);
    expect(done).toEqual(['check']);
    expect(said.at(-1)).toMatch(/^Trang vẫn là bản dựng trước/);
  });

  it('says so where the build fails', async () => {
    const { changed, said } = watched({ built: false });
    changed();
    await vi.advanceTimersByTimeAsync(400);
    expect(said.at(-1)).toMatch(/^Chưa dựng lại được/);
  });

  it('says so where the build cannot take the place of the site, and tries again after the next save', async () => {
    let tries = 0;
    const said: string[] = [];
    const changed = rebuilder(
      {
        check: () => true,
        build: async () => {
          tries += 1;
          if (tries === 1) throw new Error('EPERM');
          return true;
        },
        say: (words) => said.push(words),
      },
      300,
    );
    for (let i = 0; i < 2; i++) {
      changed();
      await vi.advanceTimersByTimeAsync(400);
    }
    expect(said.filter((words) => /EPERM|^Đã dựng lại/.test(words))).toEqual([
      'Chưa dựng lại được (EPERM); trang vẫn là bản dựng trước.',
      expect.stringMatching(/^Đã dựng lại/),
    ]);
  });

  it('that comes during a build is built once more after it', async () => {
    const { changed, done } = watched({ takes: 5000 });
    changed();
    await vi.advanceTimersByTimeAsync(300);
    changed();
    await vi.advanceTimersByTimeAsync(1000);
    changed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(done).toEqual(['check', 'build']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(done).toEqual(['check', 'build', 'check', 'build']);
  });
});
