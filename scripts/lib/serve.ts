import { preview } from 'astro';
import { ASTRO_ENV } from './astro.ts';

export interface Served {
  /** `http://localhost:4321`, without a slash at the end. */
  origin: string;
  stop(): Promise<void>;
}

/** Serves the built site, or the one in the folder named. Takes the next free port where `port` is taken. */
export async function serve(port: number, outDir = 'dist'): Promise<Served> {
  Object.assign(process.env, ASTRO_ENV);
  const server = await preview({ root: process.cwd(), logLevel: 'error', outDir, server: { port, host: 'localhost' } });
  return { origin: `http://localhost:${server.port}`, stop: () => server.stop() };
}
