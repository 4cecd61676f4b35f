/**
 * The test command runs this once for a whole run: it makes the databases that the tests copy, and prints as JSON the
 * environment variables that name them. Its argument is the folder of the run.
 */
import { join } from 'node:path';
import { beginFolder, beginGuard, beginOnServer, copyOf } from './begun-databases.ts';

const [runFolder] = process.argv.slice(2);
if (runFolder === undefined) throw new Error('name the folder of the run');
const folder = join(runFolder, 'begun');
// One after the other: PGlite makes a database without a pause, in which a connection to the server would time out.
await beginFolder(folder);
const database = await beginOnServer();
const guardedFolder = await beginGuard(await copyOf(folder));
const names = {
  ROOMS_OTP_BEGUN_FOLDER: folder,
  ROOMS_OTP_BEGUN_GUARDED_FOLDER: guardedFolder,
  ...(database && { ROOMS_OTP_BEGUN_DATABASE: database.name }),
};
process.stdout.write(`${JSON.stringify(names)}\n`);
