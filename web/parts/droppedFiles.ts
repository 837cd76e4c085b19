/** The files of what is dropped, those within folders too. */

/** A folder of more is brought in portions by the command line. */
export const MOST_FILES = 2_000;

/** What a folder holds beside articles: traces of the file manager. */
const isHidden = (name: string): boolean => name.startsWith('.');

/** Files of a folder that was chosen, without what file managers leave in it. */
export const visibleFiles = (files: readonly File[]): File[] =>
  files.filter(({ name }) => !isHidden(name)).slice(0, MOST_FILES);

/** To be called while the event is handled: afterwards the browser forgets what was dropped. */
export async function droppedFiles(transfer: DataTransfer | null): Promise<File[]> {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const dropped = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files: File[] = [];
  for (const { entry, file } of dropped) {
    // What is no folder is as it was dropped, hidden or not.
    if (entry?.isDirectory) files.push(...(await filesIn(entry as FileSystemDirectoryEntry)));
    else if (file) files.push(file);
  }
  return files.slice(0, MOST_FILES);
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const files: File[] = [];
  const waiting = [folder];
  for (let next = waiting.shift(); next && files.length < MOST_FILES; next = waiting.shift()) {
    for (const entry of await entriesOf(next)) {
      if (isHidden(entry.name)) continue;
      if (entry.isDirectory) waiting.push(entry as FileSystemDirectoryEntry);
      else files.push(await new Promise<File>((...settle) => (entry as FileSystemFileEntry).file(...settle)));
    }
  }
  return files;
}

/** A reader tells some hundred at a time, and nothing when it has told all. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((...settle) => reader.readEntries(...settle));
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}
