import type { ConsoleBundle } from './bundle.ts';
import type { NpmArchive } from './npm-archive.ts';

/** The files of a package by name. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** What a package is made of. */
export interface PackageParts {
  readonly version: string;
  readonly bundle: ConsoleBundle;
  readonly node: NpmArchive;
  /** The program's own files: `node.exe` and the bundle, or one executable. */
  readonly program: PackageFiles;
  /** The text of the settings file. */
  readonly settings: string;
}
