import assert from 'node:assert/strict';
import { AUDIT_PATHS } from '../../../contract/audit.ts';
import { personReadingPath, type PersonSource } from '../../../contract/sign-ins/person-reading.ts';
import { ROOMS_CLIENT } from '../../../env/sandbox/graph/sign-ins/sign-ins.ts';
import { SANDBOX_PEOPLE, type SandboxPerson } from '../../../env/sandbox/tenant.ts';
import { startOneServer } from '../servers/servers.ts';
import { openStage, type Stage } from '../stage.ts';
import { callTab } from '../tab-calls.ts';
import { type DeliveredRoom, deliverRoom, viewWhen } from './delivered-room.ts';

const { diego, lidia, megan } = SANDBOX_PEOPLE;

const SCOPES: Readonly<Record<PersonSource, string>> = {
  sign_in_log: 'AuditLog.Read.All',
  conditional_access: 'Policy.Read.ConditionalAccess',
  intune: 'DeviceManagementManagedDevices.Read.All',
  autopilot: 'DeviceManagementServiceConfig.Read.All',
};
const SOURCES = Object.keys(SCOPES) as readonly PersonSource[];
const OWN_APP = '9a9a0000-0000-4000-8000-000000000001';
const TURN_SECONDS = 61;
const READ_FOR_PERSON = 'read_for_person';

type Json = Readonly<Record<string, unknown>>;

describe('a read with the permission of a person, from the tab to Microsoft Graph', function suite() {
  this.timeout(240_000);
  let stage: Stage;
  let room: DeliveredRoom;
  let ahead = 0;

  before(async () => {
    stage = await openStage({ SIGN_IN_APPS: `${OWN_APP}=Contoso room app` }, startOneServer, {
      withoutPermissions: Object.values(SCOPES),
    });
    room = await deliverRoom(stage, 1, 'SN-READ-1');
  });
  beforeEach(async () => {
    await pass(TURN_SECONDS);
    for (const { objectId } of [megan, diego]) {
      stage.sandbox.parts.issuer.consents.grant(objectId, Object.values(SCOPES));
      stage.sandbox.parts.graph.changePerson(objectId, { directoryRoles: ['Global Reader'] });
    }
  });
  after(() => stage.close());

  /** Moves the clocks on, so that the shared pace and the budget of each person are as new. */
  async function pass(seconds: number): Promise<void> {
    ahead += seconds;
    stage.sandbox.parts.graph.signIns.aheadSeconds = ahead;
    await (stage.setClock ?? assert.fail('the clock of the server stands still'))(ahead);
  }

  /** Reads a source, and once more later if the server's own reading of the log was first. */
  async function read(as: SandboxPerson, source: PersonSource): Promise<Json> {
    const { status, body } = await callTab(stage, as, personReadingPath(room.requestId), { body: { source } });
    assert.equal(status, 200, JSON.stringify(body));
    const { outcome, text, retryAfterSeconds: wait } = body;
    if (outcome !== 'unread' || wait === undefined) return body;
    assert.match(String(text), new RegExp(`in ${JSON.stringify(wait)} seconds`));
    await pass(TURN_SECONDS);
    return await read(as, source);
  }
  const outcomeOf = async (as: SandboxPerson, source: PersonSource) => (await read(as, source))['outcome'];
  const consents = () => stage.sandbox.parts.issuer.consents;
  const giveRoles = (...directoryRoles: readonly string[]) =>
    stage.sandbox.parts.graph.changePerson(megan.objectId, { directoryRoles });

  /** Returns the newest entries with one of these acts, the newest first, each as the act and the ID of the actor. */
  async function audited(...acts: readonly string[]): Promise<readonly (readonly unknown[])[]> {
    const { body } = await callTab(stage, lidia, AUDIT_PATHS.list);
    const entries = (body['items'] as readonly Json[]).filter(({ act }) => acts.includes(String(act)));
    return entries.map(({ act, actor }) => [act, (actor as Json)['objectId']]);
  }

  it('is offered for each source that the app may not read', async () => {
    const { body } = await callTab(stage, megan, personReadingPath(room.requestId));
    assert.deepEqual(body, { sources: SOURCES });
  });

  for (const source of SOURCES) {
    it(`reads ${source} although the app may not`, async () => {
      assert.equal(await outcomeOf(megan, source), 'read');
      assert.deepEqual((await audited(READ_FOR_PERSON))[0], [READ_FOR_PERSON, megan.objectId]);
    });
  }

  it('asks for the consent that is missing, for each source alone', async () => {
    consents().withdraw(megan.objectId, [SCOPES.intune]);
    const { outcome, consent } = await read(megan, 'intune');
    assert.equal(outcome, 'consent_needed');
    assert.match(String((consent as Json)['scope']), /DeviceManagementManagedDevices\.Read\.All$/);
    assert.equal(await outcomeOf(megan, 'autopilot'), 'read');
  });

  it('asks again when a consent was withdrawn after a read', async () => {
    assert.equal(await outcomeOf(megan, 'conditional_access'), 'read');
    consents().withdraw(megan.objectId);
    assert.equal(await outcomeOf(megan, 'conditional_access'), 'consent_needed');
  });

  it('names the role that the person lacks, for every source', async () => {
    giveRoles();
    for (const source of SOURCES) {
      const { outcome, text } = await read(megan, source);
      assert.deepEqual([source, outcome], [source, 'not_allowed']);
      assert.match(String(text), /Reader|Administrator/);
    }
  });

  it('gives nobody what another person has consented to', async () => {
    assert.equal(await outcomeOf(megan, 'conditional_access'), 'read');
    consents().withdraw(diego.objectId);
    assert.equal(await outcomeOf(diego, 'conditional_access'), 'consent_needed');
    giveRoles();
    consents().grant(diego.objectId, [SCOPES.conditional_access]);
    const outcomes = await Promise.all([megan, diego].map((person) => outcomeOf(person, 'intune')));
    assert.deepEqual(outcomes, ['not_allowed', 'consent_needed']);
  });

  it('notes a sign-in for everybody, by the name in the settings, with the person as the actor', async () => {
    const { upn: userPrincipalName, password } = room;
    const attempt = { userPrincipalName, password, client: { ...ROOMS_CLIENT, appId: OWN_APP } };
    assert.equal(stage.sandbox.parts.graph.attempt(attempt), 0);
    const { items } = await read(diego, 'sign_in_log');
    assert.match(JSON.stringify(items), /Contoso room app/);
    const view = await viewWhen(stage, room, 'the sign-in', ({ signIn }) => signIn?.state === 'signed_in');
    assert.match(JSON.stringify(view.signIn), /Contoso room app/);
    assert.deepEqual(await audited('credential_signed_in'), [['credential_signed_in', diego.objectId]]);
  });
});
