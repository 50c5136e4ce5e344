import CMS from '@sveltia/cms';
import { COLLECTION_NAMES } from '../schemas/collections.ts';
import { fileEnding } from '../schemas/content-files.ts';
import { NETWORK_BACKEND } from './backend.ts';
import { faultsOfForm } from './check-form.ts';
import { cmsConfig, editedCollections } from './config.ts';
import { drawFieldsEarly } from './early-fields.ts';
import { type FormData, fileFormat } from './files.ts';
import type { Choice } from './form-fields.ts';
import type { PlaceFolders } from './placement.ts';
import { isOfOthers, textOnDisk, watchProjectFolder } from './project-folder.ts';

/** What the site knew of the library when it was built: `du-lieu.json` beside the page. */
export interface BuiltFacts {
  documents: Choice[];
  folders: PlaceFolders;
}

/** Its words are shown as they are: the editor's own dialog for a save that failed tells the cause. */
const refuse = (reason: string) => new Error('saving_failed', { cause: new Error(reason) });

const CHANGED_BY_OTHERS =
  'Tệp này vừa được sửa ở ngoài trình biên tập, nên chưa ghi đè. Hãy chép riêng phần bạn vừa sửa, tải lại trang rồi sửa trên bản mới.';

/** An entry as the events of the editor tell it. */
interface SentEntry {
  collection: string;
  data: FormData;
  path: string;
  newRecord: boolean;
}

/** Opens the editor in the page. Nothing that the schemas refuse is ever saved, nor over what others changed meanwhile. */
export async function openEditor({ documents, folders }: BuiltFacts): Promise<void> {
  const formats = new Map(COLLECTION_NAMES.map((name) => [name, fileFormat(name)]));
  for (const [name, { fromFile, toFile }] of formats) {
    CMS.registerCustomFormat(name, fileEnding(name).slice(1), {
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
  // A host on the network tells itself where others have saved.
  const onDisk = NETWORK_BACKEND ? async () => undefined : textOnDisk;
  const saved = new Map<string, string | undefined>();
  CMS.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }) => {
      const { collection: list, data, path, newRecord } = entry.toJS() as SentEntry;
      const collection = edited.get(list);
      if (!collection) return;
      const faults = faultsOfForm({ collection, form: data, path, isNew: newRecord }, folders);
      if (faults.length > 0) throw refuse(faults.join('. '));
      const own = [formats.get(collection)?.textOf(data), saved.get(path)];
      if (isOfOthers(await onDisk(path), own)) throw refuse(CHANGED_BY_OTHERS);
    },
  });
  CMS.registerEventListener({
    name: 'postSave',
    handler: async ({ entry }) => {
      const { path } = entry.toJS() as SentEntry;
      saved.set(path, await onDisk(path));
    },
  });
  drawFieldsEarly();
  if (!NETWORK_BACKEND) watchProjectFolder();
  await CMS.init({ config: cmsConfig(documents, NETWORK_BACKEND?.backend) });
}
