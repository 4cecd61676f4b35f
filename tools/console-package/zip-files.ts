import { zipSync } from 'fflate';
import type { PackageFiles } from './package-parts.ts';

/**
 * A fixed time in every entry, so that the same content always makes the same zip. It is the oldest that a zip can hold,
 * in local time, because a zip holds no zone.
 */
const MOMENT = new Date(1980, 0, 1);

/** Packs files into a zip. fflate compresses in JavaScript, so the bytes are the same on every machine. */
export function zipFiles(files: PackageFiles, level: 0 | 6): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: MOMENT, level });
}
