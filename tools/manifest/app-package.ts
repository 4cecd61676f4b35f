import { zipSync } from 'fflate';
import type { AppManifest } from './app-manifest.ts';
import { checkDomains } from './domains.ts';
import type { Environment } from './environment.ts';
import { checkHosts } from './hosts.ts';
import { checkColorIcon, checkOutlineIcon } from './icons.ts';
import { checkLimits } from './limits.ts';
import type { Problem } from './problem.ts';
import { checkShape } from './shape.ts';
import { checkTranslation } from './translation.ts';
import { expandVariables } from './variables.ts';

/** The files in `manifest/`, by name. */
export type SourceFiles = ReadonlyMap<string, Buffer>;

export interface AppPackage {
  readonly manifest: AppManifest;
  /** The files of the zip, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const MANIFEST = 'manifest.json';
/**
 * A fixed time in every zip entry, so that the same content always makes the same zip. It is the oldest that a zip can
 * hold.
 */
const MOMENT = new Date(1980, 0, 1);

/** Makes the package, or returns every problem that it finds. */
export function assemblePackage(
  sources: SourceFiles,
  environment: Environment,
): AppPackage | { readonly problems: readonly Problem[] } {
  const { content, text, problems } = readJson(sources, MANIFEST, environment);
  const shape = content === undefined ? [] : checkShape(MANIFEST, 'manifest', content);
  // A manifest with missing parts can't be read as one, but its icons can still be checked.
  const isReadable =
    content !== undefined && !shape.some(({ what }) => /^must (have required|be (object|array|string))/.test(what));
  const manifest = isReadable ? (content as AppManifest) : undefined;
  const languages = (manifest?.localizationInfo?.additionalLanguages ?? []).map(({ file }) =>
    readLanguage(sources, file, environment, manifest),
  );
  const { color, outline } = manifest?.icons ?? { color: 'color.png', outline: 'outline.png' };
  const all = [
    ...problems,
    ...shape,
    ...(manifest === undefined
      ? []
      : [
          ...checkLimits(MANIFEST, manifest),
          ...checkDomains(MANIFEST, manifest, environment.name),
          ...checkHosts(MANIFEST, manifest),
        ]),
    ...languages.flatMap((language) => language.problems),
    ...checkColorIcon(color, sources.get(color)),
    ...checkOutlineIcon(outline, sources.get(outline)),
  ];
  if (all.length > 0 || manifest === undefined) return { problems: distinct(all) };
  const texts = [{ file: MANIFEST, text }, ...languages].map((read) => [read.file, Buffer.from(read.text)] as const);
  const icons = [color, outline].map((file) => [file, sources.get(file) ?? Buffer.alloc(0)] as const);
  return { manifest, files: new Map([...texts, ...icons]) };
}

interface ReadText {
  readonly file: string;
  readonly text: string;
  readonly content?: unknown;
  readonly problems: readonly Problem[];
}

function readLanguage(
  sources: SourceFiles,
  file: string,
  environment: Environment,
  manifest: AppManifest | undefined,
): ReadText {
  const read = readJson(sources, file, environment);
  if (read.content === undefined || manifest === undefined) return read;
  const translation = read.content as Readonly<Record<string, string>>;
  return {
    ...read,
    problems: [
      ...read.problems,
      ...checkShape(file, 'localization', translation),
      ...checkTranslation(file, manifest, translation),
    ],
  };
}

function readJson(sources: SourceFiles, file: string, { values }: Environment): ReadText {
  const source = sources.get(file);
  if (source === undefined)
    return {
      file,
      text: '',
      problems: [{ where: file, what: "doesn't exist", remedy: 'create it, or remove its name from the manifest' }],
    };
  const { text, problems } = expandVariables(file, source.toString('utf8'), values);
  try {
    return { file, text, content: JSON.parse(text) as unknown, problems };
  } catch (error) {
    return {
      file,
      text,
      problems: [
        ...problems,
        { where: file, what: `isn't JSON: ${error instanceof Error ? error.message : ''}`, remedy: 'correct it' },
      ],
    };
  }
}

/** Removes repeats, because a wrong variable that two files name is one mistake. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.where} ${problem.what}`, problem])).values()];
}

export function zipPackage({ files }: AppPackage): Uint8Array {
  return zipSync(Object.fromEntries(files), { mtime: MOMENT, level: 9 });
}
