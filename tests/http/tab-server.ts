import { pino } from 'pino';
import sinon from 'sinon';
import { CLOUDS } from '../../bot/domain/cloud.ts';
import { readConsolePublicKey } from '../../bot/domain/release/credential.ts';
import { readDeviceInformation } from '../../bot/domain/consoles/device.ts';
import { startHttpServer, type HttpServer, type HttpServerOptions } from '../../bot/http/server/server.ts';
import type { TabFiles } from '../../bot/http/server/tab-files.ts';
import type { TabApi } from '../../bot/services/tab-api.ts';
import { startIssuer, type Issuer } from '../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_BOT_APP, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { unnoted } from '../support/unnoted.ts';
import { NO_OPENINGS } from './no-openings.ts';

export type StubbedApi = {
  readonly [Name in keyof TabApi]: sinon.SinonStub<Parameters<TabApi[Name]>, ReturnType<TabApi[Name]>>;
};

function stubApi(): StubbedApi {
  return {
    acceptList: sinon.stub(),
    approve: sinon.stub(),
    askSignOut: sinon.stub(),
    confirmSignOut: sinon.stub(),
    rejectSignOut: sinon.stub(),
    auditAnchors: sinon.stub(),
    auditVerdict: sinon.stub(),
    exportFile: sinon.stub(),
    importCalendarProcessing: sinon.stub(),
    introduce: sinon.stub(),
    listAccounts: sinon.stub(),
    listAudit: sinon.stub(),
    accountsToFix: sinon.stub(),
    listBuildings: sinon.stub(),
    listOpenRequests: sinon.stub(),
    orderExport: sinon.stub(),
    reject: sinon.stub(),
    requestDetail: sinon.stub(),
    refreshAccount: sinon.stub(),
    askPolicies: sinon.stub(),
    requestSync: sinon.stub(),
    releaseAgain: sinon.stub(),
    retryRelease: sinon.stub(),
    revokeOtp: sinon.stub(),
    permissions: sinon.stub(),
    personSources: sinon.stub(),
    readForPerson: sinon.stub(),
    accountSources: sinon.stub(),
    readPoliciesForPerson: sinon.stub(),
    showCode: sinon.stub(),
    statistics: sinon.stub(),
    status: sinon.stub(),
    syncState: sinon.stub(),
    vouchSignIn: sinon.stub(),
    watchPageEvents: sinon.stub(),
    rollout: sinon.stub(),
    rolloutCodes: sinon.stub(),
    rollouts: sinon.stub(),
    rolloutItems: sinon.stub(),
    changePreferences: sinon.stub(),
    codeNews: sinon.stub(),
    chooseCodeNews: sinon.stub(),
    confirmRuleChange: sinon.stub(),
    rejectRuleChange: sinon.stub(),
    checkSignInData: sinon.stub(),
    importAutopilot: sinon.stub(),
    preferences: sinon.stub(),
    retryRollout: sinon.stub(),
    reviewRollout: sinon.stub(),
    startRollout: sinon.stub(),
  };
}

export interface TabServer {
  readonly url: string;
  readonly issuer: Issuer;
  readonly api: StubbedApi;
  readonly showCode: StubbedApi['showCode'];
  close(): Promise<void>;
}

/** A server with the tab's API over stubbed use cases, in front of the sandbox's issuer. */
export async function startTabServer(
  files: TabFiles = new Map(),
  change: Partial<HttpServerOptions> = {},
): Promise<TabServer> {
  const issuer = await startIssuer();
  const api = stubApi();
  const token = {
    tenantId: SANDBOX_TENANT_ID,
    appId: SANDBOX_BOT_APP.appId,
    loginUrl: CLOUDS.public.loginUrl,
    localIssuerUrl: issuer.url,
  };
  const server: HttpServer = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    consoles: { ...NO_OPENINGS, submitOtp: sinon.stub(), collectCredential: sinon.stub(), acknowledge: sinon.stub() },
    readDevice: readDeviceInformation,
    readKey: readConsolePublicKey,
    messages: sinon.stub(),
    tab: { files, api, token, graphUrl: CLOUDS.public.graphUrl },
    noteRefusal: unnoted,
    log: pino({ level: 'silent' }),
    ...change,
  });
  const close = async (): Promise<void> => {
    await server.close();
    await issuer.close();
  };
  return { url: server.url, issuer, api, showCode: api.showCode, close };
}
