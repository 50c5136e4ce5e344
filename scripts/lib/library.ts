import { validContent } from '../../src/library/check/check-content.ts';
import { joinContent } from '../../src/library/join-content.ts';
import type { Library } from '../../src/library/types.ts';

/** The library as the build joins it, for commands that run without Astro. Throws with every problem of the content. */
export function readLibrary(): Library {
  return joinContent(validContent());
}
