import assert from 'node:assert/strict';
import { graphQuestion, openTokens } from '../../../bot/main/compose-checks.ts';
import type { Finding } from '../../../bot/main/first-day/guide.ts';
import type { During } from '../../../bot/main/first-day/progress.ts';
import { tryReset } from '../../../bot/main/first-day/try-reset.ts';
import { readConfig } from '../../../bot/settings/config.ts';
import { CLOUDS } from '../../../bot/domain/cloud.ts';
import { serverSettings } from '../../../env/demo/start-demo.ts';
import { ALL_GRAPH_ROLES } from '../../../env/sandbox/issuer/issuer.ts';
import { type Sandbox, startSandbox } from '../../../env/sandbox/sandbox.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';

const RESET = 'User-PasswordProfile.ReadWrite.All';

describe('check-config --try-reset', () => {
  const room = sandboxRoom(1).userPrincipalName;
  let sandbox: Sandbox;

  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.close());
  afterEach(() => {
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES);
    sandbox.parts.graph.clearFaults();
  });

  const resets = (): number => sandbox.parts.graph.requests().filter(({ method }) => method === 'PATCH').length;

  async function attempt(address: string, isConfirmed = true): Promise<Finding & { readonly asked: number }> {
    const config = readConfig(serverSettings(sandbox, '.'));
    const { graph: tokens } = openTokens(config);
    const question = graphQuestion(config, { bot: tokens, graph: tokens }, await tokens.read(CLOUDS.public.graphUrl));
    let asked = 0;
    const during: During = (_what, work) => work;
    const confirm = (): Promise<boolean> => {
      asked += 1;
      return Promise.resolve(isConfirmed);
    };
    return { ...(await tryReset({ config, tokens, question, address, confirm, during })), asked };
  }

  it('resets the password of a room after a confirmation, and says that nobody knows the new one', async () => {
    const before = resets();
    const { outcome, found, remedy, asked } = await attempt(room);
    assert.deepEqual([outcome, asked, resets() - before], ['ok', 1, 1], found);
    assert.match(String(remedy), /nobody knows its new password/);
  });

  it('changes nothing without the confirmation', async () => {
    const before = resets();
    const { outcome, found } = await attempt(room, false);
    assert.deepEqual([outcome, found], ['not checked', 'not confirmed, so nothing was changed']);
    assert.equal(resets(), before);
  });

  it('refuses a person before it asks, because a release would refuse them as well', async () => {
    const before = resets();
    const { outcome, found, asked } = await attempt(SANDBOX_PEOPLE.megan.userPrincipalName);
    assert.deepEqual([outcome, asked], ['not checked', 0]);
    assert.match(found, /^not tried: Nothing shows that the account is a room/);
    assert.equal(resets(), before);
  });

  it('names an address that no account has', async () => {
    const { found, remedy, asked } = await attempt('nobody@contoso.example');
    assert.deepEqual([found, asked], ['not tried: there is no such account', 0]);
    assert.match(String(remedy), /sign-in address \(UPN\) of a room/);
  });

  it('names both ways when the tenant does not allow the reset', async () => {
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== RESET));
    const { outcome, found, remedy } = await attempt(room);
    assert.deepEqual([outcome, found], ['missing', "Microsoft Graph doesn't allow it; the password did not change"]);
    assert.match(String(remedy), /Allow the reset/);
  });
});
