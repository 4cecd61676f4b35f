import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { retryRelease } from '../../../bot/services/release/retry-release.ts';
import { collectCredential } from '../../../bot/services/consoles/collect-credential.ts';
import { openRequest } from '../../../bot/services/consoles/open-request.ts';
import { revokeOtp } from '../../../bot/services/otp/revoke-otp.ts';
import { expire } from '../../../bot/services/approval/expire.ts';
import { approve, reject } from '../../../bot/services/approval/resolve-request.ts';
import { chooseChannel } from '../../../bot/services/channel/choose-channel.ts';
import { changePreferences } from '../../../bot/services/preferences/change-preferences.ts';
import { currentRules, showPreferences } from '../../../bot/services/preferences/preferences.ts';
import { publishCredential } from '../../../bot/services/release/publish-credential.ts';
import { releaseCredential } from '../../../bot/services/release/release-credential.ts';
import { APPROVER, ISSUER } from '../../support/samples/requests.ts';
import { anyPublicKey, openingConsole } from '../../support/consoles/opening-console.ts';
import { addAccount, addDeviceCode, issue, storeContract } from '../../storage/store-contract.ts';
import { permissions, RULES } from '../stubbed-permissions.ts';

const DEVICE = { make: 'Contoso', model: 'Console', serialNumber: 'SN-1' };
const CHANNEL = {
  tenantId: ISSUER.tenantId,
  teamId: 'team-1',
  teamName: 'Rooms',
  channelId: '19:one@thread.tacv2',
  channelName: 'Approvals',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
};
/** A code of an account of its own, which other rows can be pointed at. */
const SPARE = 'spare';

/** What somebody who can write to the database does to one approved request `r` and its code `o`, and what is found. */
const EDITS: Readonly<Record<string, readonly [found: string, statement: string]>> = {
  'another key': ['request', `update requests set public_key = '{"kty":"RSA","n":"AQAB","e":"AQAB"}' where id = :r`],
  'another device': ['request', `update requests set device = device || '{"serialNumber":"SN-2"}' where id = :r`],
  'another account': [
    'request',
    `update requests set account_id = (select a.id from accounts a where not exists (select from otps where account_id = a.id) limit 1) where id = :r`,
  ],
  'another code': ['request', `update requests set otp_id = '${SPARE}' where id = :r`],
  'an earlier request': [
    'request',
    `update requests set requested_at = requested_at - interval '1 second' where id = :r`,
  ],
  'a later end of the decision': [
    'request',
    `update requests set decision_expires_at = decision_expires_at + interval '1 day' where id = :r`,
  ],
  'an opening that there was not': [
    'request',
    `update requests set opening_id = 'x', opening_number = 1, console_nonce = 'n', server_nonce = 'n' where id = :r`,
  ],
  'a code that came sealed': ['request', `update requests set code_sealed = not code_sealed where id = :r`],
  'no seal of the facts': ['request', `update requests set facts_seal = null where id = :r`],
  "another code's selector": ['code', `update otps set selector = 'ZZZZ' where id = :o`],
  'a code of another account': [
    'code',
    `update otps set account_id = (select a.id from accounts a where not exists (select from otps where account_id = a.id) limit 1) where id = :o`,
  ],
  'another issuer': ['code', `update otps set issued_by = issued_by || '{"objectId":"someone"}' where id = :o`],
  'an older code': ['code', `update otps set issued_at = issued_at - interval '1 hour' where id = :o`],
  'a code that is valid later': ['code', `update otps set not_before_at = issued_at - interval '1 hour' where id = :o`],
  'a code that lives longer': ['code', `update otps set expires_at = expires_at + interval '1 hour' where id = :o`],
  'another mode of the password': ['code', `update otps set password_mode = 'keep' where id = :o`],
  'another expected serial number': ['code', `update otps set expected_serial_number = 'SN-1' where id = :o`],
  'another verifier': ['code', `update otps set verifier = verifier || '{"hash":"eHg="}' where id = :o`],
  'no seal of the code': ['code', `update otps set facts_seal = null where id = :o`],
  'a password that nobody uploaded': [
    'kept_password',
    `insert into kept_passwords (otp_id, sealed, unused_until) values (:o, 'x', now())`,
  ],
  'another approver': [
    'decision',
    `update requests set approved_by = approved_by || '{"objectId":"someone"}' where id = :r`,
  ],
  'another time of the approval': [
    'decision',
    `update requests set approved_at = approved_at - interval '1 second' where id = :r`,
  ],
  'another revision': ['decision', `update requests set decided_revision = decided_revision + 1 where id = :r`],
  'another entry': [
    'decision',
    `update requests set decision_entry = (select decision_entry from requests where id <> :r and decision_entry is not null limit 1) where id = :r`,
  ],
  'no seal of the decision': ['decision', `update requests set decision_seal = null where id = :r`],
  'the decision of another request': [
    'decision',
    `update requests set (decided_revision, decision_entry, decision_seal, approved_at) = (select decided_revision, decision_entry, decision_seal, approved_at from requests where id <> :r and decision_seal is not null limit 1) where id = :r`,
  ],
  'the facts of another request': [
    'request',
    `update requests set (device, public_key, facts_seal) = (select device, public_key, facts_seal from requests where id <> :r limit 1) where id = :r`,
  ],
};

storeContract('a request whose rows somebody altered', (opened) => {
  const resetPassword = sinon.stub().resolves({ outcome: 'done' });
  beforeEach(() => resetPassword.resetHistory());

  const rules = () =>
    currentRules({ store: opened.store, firstRules: { ...RULES, matchCode: 'shown' }, pinnedRules: [] });
  const deps = () => ({
    ...permissions('a', 'g'),
    store: opened.store,
    rules: rules(),
    firstRules: { ...RULES, matchCode: 'shown' as const },
    pinnedRules: [],
    rulesByTwo: false,
    keys: {
      open: () => new Secret('c2VlZA'),
      seal: () => 'sealed',
      releasePassword: () => new Secret('the password'),
      sealCredential: async () => 'jwe',
      matchCode: () => '123456',
      accessToken: () => new Secret('token'),
    },
    directory: { ...permissions('a', 'g').directory, lastPasswordChangeAt: async () => undefined, resetPassword },
    checkTarget: async () => ({ allowed: true, upn: 'u', mail: 'm' }) as const,
    policy: { ...permissions().policy, settleSeconds: 0, resetWaitSeconds: 50 },
  });

  async function pending(): Promise<ApprovalRequest> {
    const otp = await issue(opened.store, (await addAccount(opened.store)).id);
    const request = await openRequest(
      deps(),
      { device: DEVICE, publicKey: anyPublicKey(), sourceAddress: '127.0.0.1' },
      otp,
    );
    return request ?? assert.fail('the code was not taken');
  }

  async function approved(): Promise<ApprovalRequest> {
    const { id, revision } = await pending();
    return approve(deps(), APPROVER, { requestId: id, revision, matchCode: '123456' });
  }

  async function published(): Promise<ApprovalRequest> {
    const request = await approved();
    await releaseCredential(deps(), request.id);
    await publishCredential(deps(), request.id, 1);
    assert.equal((await opened.store.requests.byId(request.id))?.status, 'ready');
    return request;
  }

  /** Runs these statements past the server, which is started again afterwards. */
  const alter = (...statements: readonly string[]): Promise<unknown> =>
    opened.behind((engine) => engine.script(async (run) => void (await run(statements.join(';')))));

  const filled = (statement: string, { id, otpId }: ApprovalRequest): string =>
    statement.replaceAll(':r', `'${id}'`).replaceAll(':o', `'${otpId}'`);

  async function found(requestId: string): Promise<unknown> {
    const trail = await opened.store.audit.trail(requestId);
    return trail.find(({ event }) => event.act === 'alteration_found')?.event.details?.['found'];
  }

  /** Polls with a new device code of the request. */
  async function collected(requestId: string): Promise<string> {
    const codeHash = await addDeviceCode(opened.store, requestId);
    const polls = {
      begin: async () => ({ kind: 'answer', requestId, number: 0 }) as const,
      end: async () => undefined,
      waitForChange: async () => false,
    };
    const answer = await collectCredential({ ...deps(), store: { ...opened.store, polls } }, codeHash, 0);
    return answer.status;
  }

  it('is released when nothing was altered', async () => {
    const { id } = await published();
    assert.equal(await found(id), undefined);
    sinon.assert.calledOnce(resetPassword);
  });

  it('is canceled with an alert, and no password is set, whatever was edited', async () => {
    const other = await addAccount(opened.store);
    const requests: (readonly [string, ApprovalRequest])[] = [];
    for (const name of Object.keys(EDITS)) requests.push([name, await approved()]);
    const spare = await issue(opened.store, other.id);
    await addAccount(opened.store);
    const edits = requests.map(([name, request]) => filled(EDITS[name]?.[1] ?? '', request));
    await alter(...edits.map((edit) => edit.replaceAll(SPARE, spare.id)));
    for (const [name, { id, otpId }] of requests) {
      await releaseCredential(deps(), id);
      assert.equal(await found(id), EDITS[name]?.[0], name);
      const now = await opened.store.requests.byId(id);
      assert.deepEqual(now?.status === 'cancelled' && now.cause, 'altered', name);
      if (name !== 'another code') assert.notEqual((await opened.store.otps.byId(otpId))?.status, 'active', name);
    }
    sinon.assert.notCalled(resetPassword);
    const [alerts] = await opened.rows<{ count: number }>(`
      select count(*)::integer as count from pgboss.job where name like 'raise-alert%' and data ->> 'kind' = 'rows_altered'`);
    assert.equal(alerts?.count, requests.length);
  });

  it('gives out nothing when the row was approved past the server, or a job was', async () => {
    const inserted = await pending();
    const waiting = await pending();
    await alter(`update requests set status = 'approved', revision = revision + 1, approved_at = rooms_now(),
      approved_by = '{"kind":"system"}' where id = '${inserted.id}'`);
    await releaseCredential(deps(), inserted.id);
    await releaseCredential(deps(), waiting.id);
    await publishCredential(deps(), waiting.id, 1);
    sinon.assert.notCalled(resetPassword);
    assert.equal(await found(inserted.id), 'decision');
    assert.equal((await opened.store.requests.byId(waiting.id))?.status, 'pending');
  });

  it('gives out nothing when an earlier row was put back, in any state', async () => {
    const revoked = await approved();
    await revokeOtp(deps(), ISSUER, revoked.otpId);
    const early = await approved();
    const late = await published();
    const handedOver = await published();
    resetPassword.resetHistory();
    await opened.store.transaction(async (tx) => {
      await tx.locks.accountsOf([handedOver.id]);
      await tx.releases.deliver(handedOver.id);
      await tx.audit.append({
        actor: { kind: 'console', requestId: handedOver.id },
        act: 'credential_delivered',
        requestId: handedOver.id,
      });
    });
    await alter(
      `update requests set status = 'approved', ended_at = null, ended_by = null, reason = null, revision = 2 where id = '${revoked.id}'`,
      `update otps set status = 'submitted' where id = '${revoked.otpId}'`,
      `update requests set status = 'approved', revision = 2 where id = '${late.id}'`,
      `update requests set status = 'ready', revision = 99 where id = '${handedOver.id}'`,
      `update requests set revision = 1 where id = '${early.id}'`,
    );
    for (const { id } of [revoked, late, early]) await releaseCredential(deps(), id);
    assert.equal(await collected(handedOver.id), 'authorization_pending');
    for (const { id } of [revoked, late, early, handedOver]) assert.equal(await found(id), 'history');
    sinon.assert.notCalled(resetPassword);
  });

  it('gives out nothing when a person approved a request that had ended and was made to wait again', async () => {
    const [rejected, expired] = [await pending(), await pending()];
    await reject(deps(), APPROVER, { requestId: rejected.id, reason: 'wrong_room' });
    await opened.store.setClockOffset(2 * 3600);
    await expire(deps());
    await opened.store.setClockOffset(0);
    const waits = `status = 'pending', ended_at = null, ended_by = null, reason = null, expired_from = null`;
    const ids = [rejected.id, expired.id];
    await alter(
      `update requests set ${waits} where id in (${ids.map((id) => `'${id}'`).join()})`,
      `update otps set status = 'submitted' where id in ('${rejected.otpId}', '${expired.otpId}')`,
    );
    for (const id of ids) {
      const { revision } = (await opened.store.requests.byId(id)) ?? assert.fail();
      await approve(deps(), APPROVER, { requestId: id, revision, matchCode: '123456' });
      await releaseCredential(deps(), id);
      assert.equal(await found(id), 'history');
      assert.equal((await opened.store.requests.byId(id))?.status, 'cancelled');
    }
    sinon.assert.notCalled(resetPassword);
  });

  it('is released when its code was taken in its last millisecond and the request came after it', async () => {
    const otp = await issue(opened.store, (await addAccount(opened.store)).id);
    await opened.store.transaction((tx) => tx.otps.submit(otp.id));
    await opened.store.setClockOffset(8 * 3600 + 1);
    const { id, revision } = await opened.store.transaction(async (tx) => {
      await tx.locks.accounts([otp.accountId]);
      const facts = { id: `late ${otp.id}`, otpId: otp.id, device: DEVICE, publicKey: anyPublicKey() };
      const request = await tx.requests.open({ ...facts, decisionMinutes: 60 });
      const actor = { kind: 'console', requestId: request.id } as const;
      await tx.audit.append({
        actor,
        act: 'otp_submitted',
        accountId: otp.accountId,
        otpId: otp.id,
        requestId: request.id,
      });
      return request;
    });
    await approve(deps(), APPROVER, { requestId: id, revision, matchCode: '123456' });
    await releaseCredential(deps(), id);
    assert.equal(await found(id), undefined);
    sinon.assert.calledOnce(resetPassword);
  });

  it('gives out nothing when the key of a published credential was replaced', async () => {
    const { id } = await published();
    await alter(`update requests set public_key = '{"kty":"RSA","n":"AQAB","e":"AQAB"}' where id = '${id}'`);
    assert.equal(await collected(id), 'authorization_pending');
    assert.equal(await found(id), 'request');
    assert.equal(await collected(id), 'access_denied');
  });

  it('has an opening that fits its key', async () => {
    const otp = await issue(opened.store, (await addAccount(opened.store)).id);
    const { publicKey, commitment, nonce, thumbprint } = openingConsole();
    const opening = { id: `opening of ${otp.id}`, otpId: otp.id, device: DEVICE, publicKey, commitment } as const;
    const made = {
      ...opening,
      thumbprint: thumbprint.toString('base64url'),
      serverNonce: 'n',
      isSealed: true,
      number: 1,
    };
    await opened.store.transaction((tx) => tx.openings.open(made, 60));
    const consoleNonce = nonce.toString('base64url');
    const request = await openRequest(deps(), { device: DEVICE, publicKey, sourceAddress: '127.0.0.1' }, otp, {
      openingId: opening.id,
      consoleNonce,
    });
    const { id, revision } = request ?? assert.fail('the opening was not revealed');
    await approve(deps(), APPROVER, { requestId: id, revision });
    await alter(`update openings set commitment = 'x' where id = '${opening.id}'`);
    await releaseCredential(deps(), id);
    assert.equal(await found(id), 'opening');
    sinon.assert.notCalled(resetPassword);
  });

  it('waits for a person while the preferences are altered, under the strictest rules, and goes on afterwards', async () => {
    const { revision } = await showPreferences(deps(), APPROVER);
    await changePreferences(deps(), APPROVER, { revision, decisionMinutes: 30 });
    const [first, second] = [await approved(), await approved()];
    await alter(
      `create table earlier_preferences as select * from preferences`,
      `update preferences set changed = changed || '{"autoApproval":"expected-serial","fourEyes":false}'`,
    );
    const { fourEyes, matchCode, autoApproval } = await rules()();
    assert.deepEqual([fourEyes, matchCode, autoApproval], [true, 'typed', 'off']);
    await releaseCredential(deps(), first.id);
    assert.equal(await found(first.id), 'rules');
    const saved = await changePreferences(deps(), APPROVER, { revision: revision + 1, decisionMinutes: 40 });
    assert.equal(saved.rules.fourEyes, true, 'the strictest rules are saved');
    await changePreferences(deps(), APPROVER, { revision: revision + 2, decisionMinutes: 45 });
    await changePreferences(deps(), APPROVER, { revision: revision + 3, decisionMinutes: 50 });
    await alter(
      `update preferences p set changed = e.changed, revision = e.revision, seal = e.seal, seal_entry = e.seal_entry
      from earlier_preferences e`,
      'drop table earlier_preferences',
    );
    await releaseCredential(deps(), second.id);
    assert.equal(await found(second.id), 'rules', 'an older row that was put back');
    sinon.assert.notCalled(resetPassword);
    await changePreferences(deps(), APPROVER, { revision: revision + 1, decisionMinutes: 55 });
    await retryRelease(deps(), APPROVER, first.id);
    await releaseCredential(deps(), first.id);
    sinon.assert.calledOnce(resetPassword);
  });

  it('waits for a person while the channel is altered, and goes on once it was chosen again', async () => {
    await chooseChannel(deps(), APPROVER, CHANNEL);
    const request = await approved();
    await alter(
      `update settings set value = value || '{"channelId":"19:other@thread.tacv2"}' where name = 'approval_channel'`,
    );
    await releaseCredential(deps(), request.id);
    assert.equal(await found(request.id), 'channel');
    sinon.assert.notCalled(resetPassword);
    await chooseChannel(deps(), APPROVER, CHANNEL);
    await alter(
      `update settings set value = value || '{"serviceUrl":"https://smba.trafficmanager.net/amer/","pausedUntil":"2020-01-01"}' where name = 'approval_channel'`,
    );
    await retryRelease(deps(), APPROVER, request.id);
    await releaseCredential(deps(), request.id);
    sinon.assert.calledOnce(resetPassword);
  });
});
