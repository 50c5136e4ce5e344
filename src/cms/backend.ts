import type { GitBackend } from '@sveltia/cms';

/** A place on the network where what was edited is kept. */
export interface NetworkBackend {
  backend: GitBackend;
  /** Origins that the editor then talks to: the host's pages for signing in, and its programming interface. */
  origins: readonly string[];
}

/**
 * The one place that says where the editor keeps its work. Undefined: only in the project's folder on the editor's own
 * machine; nothing is sent anywhere. To let editors work on a git host from any machine, name it here, for instance
 *
 *     {
 *       backend: { name: 'gitlab', repo: 'thu-vien/dan-van', branch: 'main', auth_type: 'pkce', app_id: '…' },
 *       origins: ['https://gitlab.com'],
 *     }
 *
 * and build the site again: the page's policy then lets the editor talk to those origins and to no other.
 */
export const NETWORK_BACKEND: NetworkBackend | undefined = undefined;
