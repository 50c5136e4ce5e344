import CMS from '@sveltia/cms';
import { COLLECTION_NAMES, COLLECTIONS } from '../schemas/collections.ts';
import { NETWORK_BACKEND } from './backend.ts';
import { faultsOfForm } from './check-form.ts';
import { cmsConfig, EXTENSIONS, editedCollections } from './config.ts';
import { type FormData, fileFormat } from './files.ts';
import type { Choice } from './form-fields.ts';

/** What the site knew of the library when it was built: `du-lieu.json` beside the page. */
export interface BuiltFacts {
  documents: Choice[];
  /** What stands in addresses for a place, where it is not its id. */
  placeSlugs: Record<string, string>;
}

/** Its words are shown as they are: the editor's own dialog for a save that failed tells the cause. */
const refuse = (reason: string) => new Error('saving_failed', { cause: new Error(reason) });

/** Opens the editor in the page. Nothing that the schemas refuse is ever saved. */
export async function openEditor({ documents, placeSlugs }: BuiltFacts): Promise<void> {
  for (const name of COLLECTION_NAMES) {
    const { fromFile, toFile } = fileFormat(name);
    CMS.registerCustomFormat(name, EXTENSIONS[COLLECTIONS[name].form], {
      fromFile,
      toFile: (form: FormData) => {
        try {
          return toFile(form);
        } catch (error) {
          throw refuse(error instanceof Error ? error.message : String(error));
        }
      },
    });
  }
  const edited = new Map(editedCollections(documents).map(({ config, collection }) => [config.name, collection]));
  const slugs = new Map(Object.entries(placeSlugs));
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const sent = entry.toJS() as { collection: string; data: FormData; path: string; newRecord: boolean };
      const collection = edited.get(sent.collection);
      if (!collection) return;
      const faults = faultsOfForm({ collection, form: sent.data, path: sent.path, isNew: sent.newRecord }, slugs);
      if (faults.length > 0) throw refuse(faults.join('. '));
    },
  });
  await CMS.init({ config: cmsConfig(documents, NETWORK_BACKEND?.backend) });
}
