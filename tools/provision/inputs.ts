import type { Environment } from '../manifest/environment.ts';

type Kind = 'guid' | 'key' | 'password' | 'resource group' | 'image' | 'https address';

/** One value that must be there before *Provision* makes anything. */
interface Input {
  readonly kind: Kind;
  /** The environments that need it. */
  readonly environments: readonly string[];
  /** Where the person gets the value from. */
  readonly remedy: string;
}

const BOTH: readonly string[] = ['dev', 'local'];
const DEV: readonly string[] = ['dev'];
const LOCAL: readonly string[] = ['local'];
const KEY_REMEDY = 'run npm run keys:local -- --file env/.env.<environment>.user, and keep the key for good';

/** The inputs of the Toolkit's project, besides those of the manifest (`tools/manifest/variables.ts`). */
export const INPUTS: Readonly<Record<string, Input>> = {
  GENERATORS_GROUP_ID: {
    kind: 'guid',
    environments: BOTH,
    remedy: 'enter the object id of the group whose members generate one-time passwords',
  },
  APPROVERS_GROUP_ID: {
    kind: 'guid',
    environments: BOTH,
    remedy: 'enter the object id of the group whose members approve requests',
  },
  READERS_GROUP_ID: {
    kind: 'guid',
    environments: BOTH,
    remedy: 'enter the object id of the group whose members view everything',
  },
  AZURE_SUBSCRIPTION_ID: {
    kind: 'guid',
    environments: DEV,
    remedy: 'enter the id of the Azure subscription (az account show --query id)',
  },
  AZURE_RESOURCE_GROUP_NAME: {
    kind: 'resource group',
    environments: DEV,
    remedy: 'enter the name of an existing resource group (az group list)',
  },
  SERVER_IMAGE: {
    kind: 'image',
    environments: DEV,
    remedy: 'enter none until Deploy has built an image; Deploy then sets it',
  },
  SECRET_OTP_PEPPER: { kind: 'key', environments: BOTH, remedy: KEY_REMEDY },
  SECRET_ENCRYPTION_KEY: { kind: 'key', environments: BOTH, remedy: KEY_REMEDY },
  SECRET_AUDIT_KEY: { kind: 'key', environments: BOTH, remedy: KEY_REMEDY },
  SECRET_POSTGRES_PASSWORD: {
    kind: 'password',
    environments: DEV,
    remedy: 'enter 24 or more letters and digits into env/.env.<environment>.user (openssl rand -hex 24)',
  },
  BOT_ENDPOINT: { kind: 'https address', environments: LOCAL, remedy: 'open the tunnel, which sets it' },
};

/** Returns the inputs of an environment. A copy of `dev` under another name needs those of `dev`. */
export function inputsOf({ name }: Environment): Readonly<Record<string, Input>> {
  const kind = name === 'local' ? 'local' : 'dev';
  return Object.fromEntries(Object.entries(INPUTS).filter(([, { environments }]) => environments.includes(kind)));
}

/**
 * The value of SERVER_IMAGE before there is an image. It can't be empty, because the Toolkit's `arm/deploy` takes an
 * empty variable for a missing one and stops. `infra/azure.bicep` makes no server for this value.
 */
const NO_IMAGE = 'none';

/** Describes the problem with a value, by its kind. */
export const FAULTS: Readonly<Record<Kind, (value: string) => string | undefined>> = {
  guid: (value) => (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value) ? undefined : "isn't a GUID in lowercase"),
  key: (value) => (/^[A-Za-z\d+/]{43}=$/.test(value) ? undefined : "isn't 32 bytes in base64"),
  password: (value) => (/^[A-Za-z\d]{24,128}$/.test(value) ? undefined : "isn't 24 to 128 letters and digits"),
  // Azure, "Naming rules and restrictions for Azure resources": 1 to 90 characters that don't end in a period.
  'resource group': (value) =>
    /^[\w().-]{0,89}[\w()-]$/.test(value) ? undefined : "isn't the name of a resource group",
  image: (value) =>
    value === NO_IMAGE || /^[\w.-]+(:\d+)?(\/[\w.-]+)+(:[\w.-]+|@sha256:[\da-f]{64})$/.test(value)
      ? undefined
      : `isn't ${NO_IMAGE} and isn't an image with a tag or digest`,
  'https address': (value) => (URL.parse(value)?.protocol === 'https:' ? undefined : "isn't an https address"),
};
