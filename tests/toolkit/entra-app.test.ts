import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ENVIRONMENT_NAMES, environmentValues, variablesIn } from './toolkit-files.ts';

interface EntraApp {
  readonly displayName: string;
  readonly signInAudience: string;
  readonly identifierUris: readonly string[];
  readonly requiredResourceAccess: readonly unknown[];
  readonly api: {
    readonly requestedAccessTokenVersion: number;
    readonly oauth2PermissionScopes: readonly {
      readonly id: string;
      readonly value: string;
      readonly isEnabled: boolean;
    }[];
    readonly preAuthorizedApplications: readonly {
      readonly appId: string;
      readonly delegatedPermissionIds: readonly string[];
    }[];
  };
}

const text = readFileSync('manifest/entra-app.json', 'utf8');
const app = JSON.parse(text) as EntraApp;
const manifest = JSON.parse(readFileSync('manifest/manifest.json', 'utf8')) as {
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
};

describe('the Entra app of bot and tab', () => {
  it('is what the manifest asks tokens for', () => {
    assert.deepEqual(app.identifierUris, [manifest.webApplicationInfo.resource]);
    assert.equal((JSON.parse(text) as { readonly appId: string }).appId, manifest.webApplicationInfo.id);
  });

  it('gives tokens of the version that the server takes, to people of one tenant', () => {
    assert.deepEqual([app.api.requestedAccessTokenVersion, app.signInAudience], [2, 'AzureADMyOrg']);
  });

  it('lets the clients of Teams in, and nobody else', () => {
    const [scope, ...others] = app.api.oauth2PermissionScopes;
    assert.deepEqual([others.length, scope?.value, scope?.isEnabled], [0, 'access_as_user', true]);
    const server = readFileSync('bot/http/tab-api/tab-token.ts', 'utf8');
    const taken = /TEAMS_CLIENTS[^=]*= new Set\(\[(.*?)\]\)/s.exec(server)?.[1]?.match(/[\da-f-]{36}/g);
    assert.deepEqual(
      app.api.preAuthorizedApplications.map(({ appId }) => appId),
      taken,
    );
    for (const { delegatedPermissionIds } of app.api.preAuthorizedApplications)
      assert.deepEqual(delegatedPermissionIds, [scope?.id]);
  });

  it('has no permission of its own in Microsoft Graph', () => {
    assert.deepEqual(app.requiredResourceAccess, []);
  });

  it('names only variables of the environments that provision it', () => {
    for (const environment of ENVIRONMENT_NAMES.filter((name) => name !== 'playground')) {
      assert.deepEqual(
        variablesIn(text).filter((name) => !(name in environmentValues(environment))),
        [],
        environment,
      );
    }
  });
});
