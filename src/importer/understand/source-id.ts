import { slugOf } from '../../domain/text.ts';
import type { ImportedFile } from '../draft.ts';

const NAME_LENGTH = 40;

/** Id of the source that an imported file becomes: its name and the first digits of its SHA-256, so that two never meet. */
export function sourceIdOf({ name, sha256 }: Pick<ImportedFile, 'name' | 'sha256'>): string {
  const stem = slugOf(name.replace(/\.[a-z0-9]{1,6}$/iu, ''))
    .slice(0, NAME_LENGTH)
    .replace(/-$/, '');
  return ['tep', stem, sha256.slice(0, 8)].filter(Boolean).join('-');
}
