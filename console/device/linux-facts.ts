import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { ReadFacts } from './device-facts.ts';

const DMI_FOLDER = '/sys/class/dmi/id';

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    // The file is missing on machines without SMBIOS, and only root can read the serial number.
    return '';
  }
}

/**
 * Reads the facts that the kernel shows from the firmware's SMBIOS tables (Linux:
 * Documentation/ABI/testing/sysfs-class-dmi).
 */
export async function linuxFacts(folder: string = DMI_FOLDER): Promise<ReadFacts> {
  const [make, model, serialNumber] = await Promise.all(
    ['sys_vendor', 'product_name', 'product_serial'].map((file) => read(join(folder, file))),
  );
  return { make, model, serialNumber, name: hostname() };
}
