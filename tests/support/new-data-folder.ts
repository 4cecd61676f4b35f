import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../bot/storage/open-store.ts';

let template: Promise<string> | undefined;

/**
 * A folder of its own for DATA_DIR, with an embedded database that has its tables and nothing else. It takes many
 * seconds to begin one, and little to copy it: each process begins one and copies it from then on.
 */
export async function newDataFolder(): Promise<string> {
  template ??= beginTemplate();
  const folder = await newFolder();
  await cp(await template, folder, { recursive: true });
  return folder;
}

async function beginTemplate(): Promise<string> {
  const dataDir = await newFolder();
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const store = await openStore({ dataDir, auditKey: new Uint8Array(32) });
  await store.close();
  return dataDir;
}

function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'rooms-otp-data-'));
}
