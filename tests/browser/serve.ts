import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/lib/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served. */
    origin: string;
  }
}

/** Serves the built site for the browser tests. */
export default async function setup(project: TestProject) {
  const site = await serve(4390);
  project.provide('origin', site.origin);
  return () => site.stop();
}
