import { folderFault, provideFolder } from '../../../bot/storage/engine/data-folder.ts';

/** Looks at a folder, and asks for it, as a user who is not root. Argument: the folder. */
const NOBODY = 65_534;
const folder = process.argv[2] ?? '';
if (process.getuid?.() === 0) {
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
const refusal = await provideFolder(folder).then(
  () => undefined,
  (error: Error) => error.message,
);
process.stdout.write(JSON.stringify({ fault: await folderFault(folder), refusal }));
