import { join } from 'node:path';

/** Where the file of a picture lies in a content folder. */
export function pictureFile(root: string, file: string): string {
  return join(root, 'pictures', file);
}
