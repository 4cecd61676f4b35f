import { randomUUID } from 'node:crypto';
import type { CloudClient, Outcome, ToolkitCore } from './core.ts';

/** What the Toolkit asked the cloud to do: the call, and what was sent. */
export interface CloudCall {
  readonly call: string;
  readonly sent: readonly unknown[];
}

export interface Cloud {
  readonly calls: CloudCall[];
  readonly m365TokenProvider: object;
  readonly azureAccountProvider: object;
}

const TENANT_ID = '2a3c0000-0000-4000-8000-00000000d001';
const SCHEMAS = 'https://developer.microsoft.com/json-schemas/';

/**
 * Replaces the clients of the Toolkit that call Teams, Entra, Graph and Azure, and notes what each was asked. A method
 * without an answer fails the run. Everything else is the Toolkit's own code.
 * @param outputs what the deployment to Azure returns, by name
 */
export function standInForCloud(
  { clients, ok, schema }: ToolkitCore,
  outputs: Readonly<Record<string, string>>,
): Cloud {
  const calls: CloudCall[] = [];
  const replace = (name: string, client: CloudClient, answers: Readonly<Record<string, () => unknown>>): void => {
    for (const [method, answer] of Object.entries(answers))
      client[method] = (...sent) => {
        calls.push({ call: `${name}.${method}`, sent });
        return Promise.resolve(answer());
      };
  };
  const teamsApp = { teamsAppId: randomUUID(), tenantId: TENANT_ID, updatedAt: new Date(0).toISOString() };
  replace('portal', clients.portal, {
    setRegionEndpointByToken: () => undefined,
    getApp: () => teamsApp,
    importApp: () => teamsApp,
    createAADApp: () => ({ id: randomUUID(), appId: randomUUID() }),
    partnerCenterAppPackageValidation: () => ({ errors: [], warnings: [], notes: [] }),
    getBotRegistration: () => undefined,
    createBotRegistration: () => undefined,
  });
  replace('entra', clients.entra, {
    generateClientSecret: () => 'made~by.the-stand_in',
    updateAadApp: () => undefined,
  });
  replace('graph', clients.graph, { getStagedApp: () => undefined, publishTeamsApp: () => randomUUID() });
  const values = Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, { type: 'String', value }]));
  replace('azure', clients.azure, {
    createRmClient: () => ({
      deployments: {
        beginCreateOrUpdateAndWait: (...sent: readonly unknown[]) => {
          calls.push({ call: 'azure.deploy', sent });
          return Promise.resolve({ properties: { outputs: values } });
        },
      },
    }),
  });
  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(SCHEMAS)) throw new Error(`The Toolkit asked for ${url}, and there is no answer.`);
    return Promise.resolve(Response.json(schema(url.slice(SCHEMAS.length))));
  };
  return { calls, ...tokenProviders(ok) };
}

function tokenProviders(ok: (value: unknown) => Outcome<unknown>): Omit<Cloud, 'calls'> {
  return {
    m365TokenProvider: {
      getAccessToken: () => Promise.resolve(ok('token')),
      getJsonObject: () => Promise.resolve(ok({ tid: TENANT_ID, unique_name: 'admin@contoso.example' })),
    },
    azureAccountProvider: {},
  };
}
