/** What of the File System Access API the types of the platform lack. */
declare global {
  interface Window {
    showDirectoryPicker(options?: object): Promise<FileSystemDirectoryHandle>;
  }
  interface FileSystemHandle {
    requestPermission(options?: object): Promise<PermissionState>;
  }
}

let project: FileSystemDirectoryHandle | undefined;

/**
 * Takes note of the folder that Sveltia CMS works in, which it tells nobody: the one that is picked, or the one picked
 * earlier, whose permission it asks for again. It takes any folder of Git for the project; one without content would
 * show empty lists, and what is made there would be lost on the library: such a folder is refused as one that is no project.
 */
export function watchProjectFolder(): void {
  const pick = window.showDirectoryPicker.bind(window);
  window.showDirectoryPicker = async (options) => {
    const folder = await pick(options);
    await folder.getDirectoryHandle('content');
    project = folder;
    return folder;
  };
  const { requestPermission } = FileSystemHandle.prototype;
  FileSystemHandle.prototype.requestPermission = function (options) {
    if (this instanceof FileSystemDirectoryHandle) project = this;
    return requestPermission.call(this, options);
  };
}

/** The text of a file of the project as it lies on the disk now; undefined where there is none. */
export async function textOnDisk(path: string): Promise<string | undefined> {
  if (!project) throw new Error('không thấy thư mục dự án; hãy tải lại trang');
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  try {
    let folder = project;
    for (const part of parts) folder = await folder.getDirectoryHandle(part);
    return await (await (await folder.getFileHandle(name)).getFile()).text();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
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
