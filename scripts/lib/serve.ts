import { preview } from 'astro';
import { ASTRO_ENV } from './astro.ts';

export interface Served {
  /** `http://localhost:4321`, without a slash at the end. */
  origin: string;
  stop(): Promise<void>;
}

/** Serves the built site. Takes the next free port where `port` is taken. */
export async function serve(port: number): Promise<Served> {
  Object.assign(process.env, ASTRO_ENV);
  const server = await preview({ root: process.cwd(), logLevel: 'error', server: { port, host: 'localhost' } });
  return { origin: `http://localhost:${server.port}`, stop: () => server.stop() };
}
