import { pino } from 'pino';
import sinon from 'sinon';
import { CLOUDS } from '../../bot/domain/cloud.ts';
import { readConsolePublicKey } from '../../bot/domain/credential.ts';
import { readDeviceInformation } from '../../bot/domain/device.ts';
import { startHttpServer, type HttpServer, type HttpServerOptions } from '../../bot/http/server.ts';
import type { TabFiles } from '../../bot/http/tab-files.ts';
import type { AdminActs } from '../../bot/services/use-cases.ts';
import { startIssuer, type Issuer } from '../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_BOT_APP, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';

export interface TabServer {
  readonly url: string;
  readonly issuer: Issuer;
  readonly showCode: sinon.SinonStub<Parameters<AdminActs['showCode']>, ReturnType<AdminActs['showCode']>>;
  close(): Promise<void>;
}

/** A server with the tab's API over stubbed acts, in front of the sandbox's issuer. */
export async function startTabServer(files: TabFiles = new Map(), change: Partial<HttpServerOptions> = {}): Promise<TabServer> {
  const issuer = await startIssuer();
  const showCode: TabServer['showCode'] = sinon.stub();
  const token = {
    tenantId: SANDBOX_TENANT_ID, appId: SANDBOX_BOT_APP.appId, loginUrl: CLOUDS.public.loginUrl, localIssuerUrl: issuer.url,
  };
  const server: HttpServer = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    consoles: { submitOtp: sinon.stub(), collectCredential: sinon.stub(), acknowledge: sinon.stub() },
    readDevice: readDeviceInformation,
    readKey: readConsolePublicKey,
    messages: sinon.stub(),
    tab: { files, acts: { showCode }, token },
    log: pino({ level: 'silent' }),
    ...change,
  });
  const close = async (): Promise<void> => {
    await server.close();
    await issuer.close();
  };
  return { url: server.url, issuer, showCode, close };
}
