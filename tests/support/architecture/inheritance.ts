import { scanSource, type SubclassFound } from './source-scan.ts';

/** Base classes of libraries that are made to be extended, each with the reason. Everything else is composed. */
const LIBRARY_BASES: Readonly<Record<string, string>> = {
  AppCredentials: 'The Bot Framework asks for the token of a call by an abstract method of this class.',
  CloudAdapter: 'The Bot Framework sends what went wrong to the caller unless an override keeps it.',
  Component: 'React catches errors of rendering only in a class component.',
  ConfigurationBotFrameworkAuthentication: 'The Bot Framework makes its connectors by a method of this class.',
  ConnectorFactory: 'The Bot Framework makes the client of one conversation by an abstract method of this class.',
  NodeFS: 'PGlite writes its files by the methods of this class, and only an override sees each of them.',
  ServiceClientCredentialsFactory: 'The Bot Framework asks for credentials by a method of this class.',
};

const ERRORS: ReadonlySet<string> = new Set(['Error', 'TypeError']);

/**
 * Returns one line per class that extends what it should not: `bot/domain/otp/otp.ts:3 Otp extends Code: compose it`.
 */
export function checkInheritance(file: string, source: string): readonly string[] {
  return scanSource(file, source)
    .subclasses.filter((found) => !mayExtend(found))
    .map(({ line, name, base }) => `${file}:${line} ${name || 'a class'} extends ${base}: compose it`);
}

function mayExtend({ base }: SubclassFound): boolean {
  return ERRORS.has(base) || Object.hasOwn(LIBRARY_BASES, base);
}

/** Returns the library bases that no class in these sources extends, so that their exceptions can be deleted. */
export function unusedBases(sources: ReadonlyMap<string, string>): readonly string[] {
  const used = new Set(
    [...sources].flatMap(([file, source]) => scanSource(file, source).subclasses.map((c) => c.base)),
  );
  return Object.keys(LIBRARY_BASES).filter((base) => !used.has(base));
}
