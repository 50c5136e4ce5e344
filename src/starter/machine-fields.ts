import type { CollectionName } from '../schemas/collections.ts';

/** Fields that a command writes and no editor does. */
const MACHINE_FIELDS: Readonly<Partial<Record<CollectionName, readonly string[]>>> = { sources: ['file'] };

/** Whether the field at a path, or what holds it, is one that editors leave alone. */
export function isWrittenByMachine(collection: CollectionName, path: string): boolean {
  return MACHINE_FIELDS[collection]?.includes(path.split('.')[0] ?? '') ?? false;
}
