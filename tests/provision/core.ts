import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Either a value or an error, as the Toolkit returns it (neverthrow). */
export interface Outcome<Value> {
  isOk(): boolean;
  readonly value: Value;
  readonly error: unknown;
}

type Logged = (message: unknown) => void;

/** What each driver of the Toolkit gets besides its own arguments. */
export interface DriverContext {
  readonly projectPath: string;
  readonly platform: 'cli';
  readonly logProvider: Readonly<Record<'verbose' | 'debug' | 'info' | 'warning' | 'error', Logged>>;
  readonly m365TokenProvider: object;
  readonly azureAccountProvider: object;
  readonly ui: undefined;
  readonly progressBar: undefined;
}

interface Lifecycle {
  execute(
    context: DriverContext,
  ): Promise<{ readonly result: Outcome<unknown>; readonly summaries: readonly (readonly string[])[] }>;
}

export type LifecycleName = 'provision' | 'deploy' | 'publish';

/** A class of the Toolkit that calls the cloud, with methods that can be replaced. */
export type CloudClient = Record<string, (...args: readonly never[]) => unknown>;

interface ArmDeploy {
  /** The program that compiles templates. */
  readonly bicepCommand?: string;
  getDeployParameters(file: string): Promise<unknown>;
  run(): Promise<unknown>;
}

/** The parts of `@microsoft/teamsfx-core` that this test uses. They are not part of its public API. */
export interface ToolkitCore {
  readonly parse: (file: string) => Promise<Outcome<Readonly<Record<LifecycleName, Lifecycle | undefined>>>>;
  readonly readEnvironment: (project: string, name: string) => Promise<Outcome<unknown>>;
  readonly ok: (value: unknown) => Outcome<unknown>;
  readonly setTools: (tools: object) => void;
  readonly expand: (content: string, values: Readonly<Record<string, string>>) => string;
  readonly armDeploy: new (args: object, context: object) => ArmDeploy;
  /** What encrypts secrets in `.user` files, made for one project. */
  readonly localCrypto: new (projectId: string) => {
    encrypt(text: string): Outcome<string>;
    decrypt(text: string): Outcome<string>;
  };
  /** The clients that call Teams, Entra, Graph and Azure. */
  readonly clients: Readonly<Record<'portal' | 'entra' | 'graph' | 'azure', CloudClient>>;
  /** Reads a JSON file of the package `@microsoft/app-manifest`, by its path in `build/json-schemas`. */
  readonly schema: (path: string) => unknown;
}

interface Prototyped {
  readonly prototype: CloudClient;
}

/** Loads the Toolkit's own code. @param folder where it is installed */
export function loadCore(folder: string): ToolkitCore {
  const require = createRequire(join(folder, 'package.json'));
  const load = (path: string): Readonly<Record<string, never>> =>
    require(`@microsoft/teamsfx-core/build/${path}`) as Readonly<Record<string, never>>;
  load('component/driver/index.js');
  const { yamlParser } = load('component/configManager/parser.js') as unknown as {
    readonly yamlParser: { parse(file: string, validate: boolean): ReturnType<ToolkitCore['parse']> };
  };
  const { envUtil } = load('component/utils/envUtil.js') as unknown as {
    readonly envUtil: { readEnv(project: string, name: string): Promise<Outcome<unknown>> };
  };
  return {
    parse: (file) => yamlParser.parse(file, true),
    readEnvironment: (project, name) => envUtil.readEnv(project, name),
    ok: (require('@microsoft/teamsfx-api') as { readonly ok: ToolkitCore['ok'] }).ok,
    setTools: load('common/globalVars.js')['setTools'] as unknown as ToolkitCore['setTools'],
    expand: load('component/utils/common.js')['expandEnvironmentVariable'] as unknown as ToolkitCore['expand'],
    armDeploy: load('component/driver/arm/deployImpl.js')['ArmDeployImpl'] as unknown as ToolkitCore['armDeploy'],
    localCrypto: load('core/crypto.js')['LocalCrypto'] as unknown as ToolkitCore['localCrypto'],
    clients: {
      portal: (load('client/teamsDevPortalClient.js')['TeamsDevPortalClient'] as unknown as Prototyped).prototype,
      entra: (load('client/aadAppClient.js')['AadAppClient'] as unknown as Prototyped).prototype,
      graph: (load('client/graphClient.js')['GraphClient'] as unknown as Prototyped).prototype,
      azure: load('component/utils/azureClient.js')['azureClientHelper'] as unknown as CloudClient,
    },
    schema: (path) => require(`@microsoft/app-manifest/build/json-schemas/${path}`),
  };
}
