import { lockFolder } from '../../../bot/storage/engine/folder-lock.ts';

/** Tells how it went to lock the folder of the argument. */
const [, , folder = ''] = process.argv;
try {
  lockFolder(folder)();
  console.log('locked');
} catch (error) {
  console.log(error instanceof Error ? error.name : error);
}
