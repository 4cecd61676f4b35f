import assert from 'node:assert/strict';
import { ALL_GRAPH_ROLES } from '../../../env/sandbox/issuer/issuer.ts';
import { sandboxRoom, sandboxRoomThatIs } from '../../../env/sandbox/tenant.ts';
import { graphForEachTest } from '../graph-stage.ts';
import { graphToken, send } from '../loopback-client.ts';

const LOG = '/auditLogs/signIns';
const room = sandboxRoom(1);
const other = sandboxRoom(2);

describe("the sandbox's sign-in log", () => {
  const stage = graphForEachTest();
  const signIn = (body: object) =>
    send('POST', `${stage.graph.url}/_sandbox/sign-in`, { userPrincipalName: room.userPrincipalName, ...body });
  const list = async (filter: string, version = 'v1.0', token = stage.token) => {
    const url = `${stage.graph.url}/${version}${LOG}?$filter=${encodeURIComponent(filter)}`;
    return send('GET', url, undefined, { authorization: `Bearer ${token}` });
  };
  const codes = async (filter: string, version?: string) =>
    (await list(filter, version)).body.value.map(({ status }: { status: { errorCode: number } }) => status.errorCode);
  const isOf = ({ objectId }: { readonly objectId: string }) => `userId eq '${objectId}'`;

  it('has each sign-in of the Teams Rooms app with its error, the latest first', async () => {
    await signIn({ password: 'wrong' });
    const { body } = await signIn({ password: room.password });
    assert.deepEqual(body, { signedIn: true });
    await signIn({ password: room.password, errorCode: 53003 });
    assert.deepEqual(await codes(isOf(room)), [53003, 0, 50126]);
  });

  it('has the errors that the state of an account makes', async () => {
    const { userPrincipalName, password } = sandboxRoomThatIs('disabled');
    const { body } = await signIn({ userPrincipalName, password });
    assert.deepEqual(body, { signedIn: false, errorCode: 50057 });
    await send('PUT', `${stage.graph.url}/_sandbox/sign-in-error/${room.userPrincipalName}`, { errorCode: 50079 });
    assert.deepEqual((await signIn({ password: room.password })).body, { signedIn: false, errorCode: 50079 });
  });

  it('filters by time and by several accounts, and refuses what it does not know', async () => {
    await signIn({ password: room.password });
    await signIn({ userPrincipalName: other.userPrincipalName, password: 'wrong' });
    const since = `createdDateTime ge ${new Date(Date.now() - 60_000).toISOString()}`;
    const later = `createdDateTime ge ${new Date(Date.now() + 60_000).toISOString()}`;
    assert.equal((await codes(`${since} and (${isOf(room)} or ${isOf(other)})`)).length, 2);
    assert.deepEqual(await codes(`${later} and (${isOf(room)} or ${isOf(other)})`), []);
    for (const filter of ["userName eq 'x'", `${isOf(room)} or`, `(${isOf(room)}`])
      assert.equal((await list(filter)).status, 400, filter);
  });

  it('knows classes of sign-ins in its beta version only, and shows interactive ones otherwise', async () => {
    const { objectId: id, displayName, userPrincipalName } = room;
    const user = { id, displayName, userPrincipalName };
    stage.graph.signIns.record({ user, errorCode: 0, isInteractive: false });
    const nonInteractive = "signInEventTypes/any(t: t eq 'nonInteractiveUser')";
    assert.equal((await list(`${isOf(room)} and ${nonInteractive}`)).status, 400);
    assert.deepEqual(await codes(`${isOf(room)} and ${nonInteractive}`, 'beta'), [0]);
    assert.deepEqual(await codes(isOf(room), 'beta'), []);
  });

  it('leaves out policies unless the app may read them', async () => {
    stage.graph.signIns.judgePolicies = () => ({
      errorCode: 53003,
      policies: [{ id: '1', displayName: 'Block rooms', result: 'failure' }],
    });
    await signIn({ password: room.password });
    const policies = async (token?: string) =>
      (await list(isOf(room), 'v1.0', token)).body.value[0].appliedConditionalAccessPolicies;
    stage.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => !role.startsWith('Policy.')));
    assert.equal(await policies(), undefined);
    stage.issuer.grantRoles([...ALL_GRAPH_ROLES, 'Policy.Read.ConditionalAccess']);
    assert.equal((await policies(await graphToken(stage.issuer)))[0].displayName, 'Block rooms');
  });

  it('answers the sixth request of ten seconds with 429, keys of accounts included', async () => {
    for (let count = 0; count < 3; count += 1) assert.equal((await list(isOf(room))).status, 200);
    const keys = `/users/${room.objectId}/authentication/resourceAccountKeyAuthenticationMethods`;
    for (let count = 0; count < 2; count += 1) assert.equal((await stage.call('GET', keys)).status, 404);
    const refused = await list(isOf(room));
    assert.equal(refused.status, 429);
    assert.match(String(refused.headers.get('retry-after')), /^([1-9]|10)$/);
    assert.equal((await stage.call('GET', keys)).status, 429);
    assert.equal((await stage.call('GET', `/users/${room.objectId}`)).status, 200);
  });
});
