/** What of the File System API the types of the platform lack. */
declare global {
  interface Window {
    showDirectoryPicker(options?: object): Promise<FileSystemDirectoryHandle>;
  }
}

/** Where Sveltia CMS keeps the folder that was picked, in a database that bears the name of the repository. */
const HANDLES = { store: 'file-system-handles', key: 'root_dir_handle' };

/**
 * Sveltia CMS takes any folder of Git for the project: one without content would show empty lists, and what is made
 * there would be lost on the library. Such a folder is refused as one that is no project.
 */
export function pickOnlyProjects(): void {
  const pick = window.showDirectoryPicker.bind(window);
  window.showDirectoryPicker = async (options) => {
    const folder = await pick(options);
    await folder.getDirectoryHandle('content');
    return folder;
  };
}

/** The text of a file of the project as it lies on the disk now; undefined where there is none. */
export async function textOnDisk(path: string, repository: string): Promise<string | undefined> {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  try {
    let folder = await pickedFolder(repository);
    for (const part of parts) folder = await folder?.getDirectoryHandle(part);
    const file = await folder?.getFileHandle(name);
    return await (await file?.getFile())?.text();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

async function pickedFolder(repository: string): Promise<FileSystemDirectoryHandle | undefined> {
  const database = await result(indexedDB.open(repository));
  try {
    if (!database.objectStoreNames.contains(HANDLES.store)) return undefined;
    return await result(database.transaction(HANDLES.store).objectStore(HANDLES.store).get(HANDLES.key));
  } finally {
    database.close();
  }
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Whether a text on the disk is none of those that the editor read or wrote: who saved then would undo what someone
 * else did. How lines end, and white space at the end, is nobody's work.
 */
export function isOfOthers(onDisk: string | undefined, own: ReadonlyArray<string | undefined>): boolean {
  if (onDisk === undefined) return false;
  return !own.some((text) => text !== undefined && plain(text) === plain(onDisk));
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
