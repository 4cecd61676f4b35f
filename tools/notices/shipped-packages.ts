import { readFileSync } from 'node:fs';

/** The list of packages in the tab's bundle, which the tab's build writes beside it. */
export const TAB_PACKAGES_FILE = 'dist/tab.packages.json';

/** A package in a bundle. */
export interface BundledPackage {
  /** The package's folder below the project's, as the lock file names it. */
  readonly path: string;
  /** Set only for a copy that another package has inside its own code: the copy's version, and that package. */
  readonly copy?: { readonly version: string; readonly inside: string };
}

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** The license that the package declares; undefined when it declares none. */
  readonly license: string | undefined;
  readonly shippedIn: readonly string[];
  /** The folder with the license text. For a copy, it is the installed package of the same name. */
  readonly path: string;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

/** Modules without a file that two packages add to a bundle, with the folder of each package. */
const PACKAGES_OF_VIRTUAL_MODULES = { '\0vite/': 'node_modules/vite', '\0rolldown/': 'node_modules/rolldown' };

/** Returns the packages that a bundle's modules come from, each once. The project's own modules are left out. */
export function packagesOfModules(moduleIds: Iterable<string>): readonly BundledPackage[] {
  const packages = new Map<string, BundledPackage>();
  for (const id of moduleIds) {
    const found = packageOfModule(id.replaceAll('\\', '/'));
    if (found !== undefined) packages.set(JSON.stringify(found), found);
  }
  return [...packages].toSorted(([a], [b]) => compare(a, b)).map(([, found]) => found);
}

function packageOfModule(id: string): BundledPackage | undefined {
  const virtual = Object.entries(PACKAGES_OF_VIRTUAL_MODULES).find(([prefix]) => id.startsWith(prefix));
  if (virtual !== undefined) return { path: virtual[1] };
  // A package can be published with a copy of another one, in a folder of pnpm:
  // …/teams-js/dist/node_modules/.pnpm/ms@2.1.2/node_modules/ms/…
  const copy = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/.*\/\.pnpm\/([^/]+)\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(
    id,
  );
  if (copy !== null) {
    const [, inside = '', folder = '', name = ''] = copy;
    const version = folder
      .split('_')
      .find((part) => part.startsWith(`${name}@`))
      ?.slice(name.length + 1);
    if (version === undefined) throw new Error(`no version of ${name} in ${id}`);
    return { path: `node_modules/${name}`, copy: { version, inside } };
  }
  const path = /\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
  return path === undefined ? undefined : { path };
}

/**
 * Returns the npm packages that this project ships, by name and version: in the server's image (`npm ci --omit=dev
 * --omit=optional`) and in the tab's bundle.
 * @throws Error when the tab isn't built, or was built with packages that the lock file doesn't have.
 */
export function shippedPackages(): readonly ShippedPackage[] {
  const { packages: locked } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const inTab = JSON.parse(readFileSync(TAB_PACKAGES_FILE, 'utf8')) as readonly BundledPackage[];
  const shipped = new Map<string, ShippedPackage>();
  const add = ({ path, copy }: BundledPackage, place: string): void => {
    const { version, license } = locked[path] ?? {};
    if (version === undefined) throw new Error(`${path} is not in package-lock.json: npm ci && npm run build`);
    const key = `${path} ${copy?.version ?? version}`;
    const shippedIn = [...(shipped.get(key)?.shippedIn ?? []), place];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    shipped.set(key, { name, version: copy?.version ?? version, license, shippedIn, path });
  };
  for (const [path, { dev, optional, devOptional }] of Object.entries(locked)) {
    if (path !== '' && !dev && !optional && !devOptional) add({ path }, 'server');
  }
  for (const bundled of inTab) add(bundled, bundled.copy === undefined ? 'tab' : `tab, inside ${bundled.copy.inside}`);
  return [...shipped.values()].toSorted(
    (a, b) => compare(a.name, b.name) || compare(a.version, b.version) || compare(a.path, b.path),
  );
}

/** Compares by code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
