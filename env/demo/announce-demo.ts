import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Addresses } from './start-demo.ts';

const STATE_FOLDER = join(import.meta.dirname, '..', '..', '.rooms-otp');
const STATE_FILE = join(STATE_FOLDER, 'demo.json');

function asLine(addresses: Addresses): string {
  return `${JSON.stringify(addresses)}\n`;
}

/** Writes the addresses where `npm run chat` looks for them. */
export async function announceDemo(addresses: Addresses): Promise<void> {
  await mkdir(STATE_FOLDER, { recursive: true });
  await writeFile(STATE_FILE, asLine(addresses));
}

/** Removes the addresses again, unless another demo has written its own there. */
export async function withdrawDemo(addresses: Addresses): Promise<void> {
  const announced = await readFile(STATE_FILE, 'utf8').catch(() => '');
  if (announced === asLine(addresses)) await rm(STATE_FILE, { force: true });
}
