import { defineConfig } from 'vitest/config';

/** `unit` beside the code; `site` over the built site; `browser` in a real browser over the served site. */
export default defineConfig({
  test: {
    // Vitest alone would leave a core free, which is half of a machine of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          setupFiles: ['tests/unit/properties.ts'],
          // Some tests start a command of the project; how fast the machine is must not decide whether they pass.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/serve.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
