import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import type { SerialNumberElsewhere } from '../../../bot/domain/consoles/serial-number.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { submitOtp } from '../../../bot/services/consoles/submit-otp.ts';
import { formatOtpCode } from '../../../contract/otp-code.ts';
import { RULES } from '../../services/stubbed-permissions.ts';
import { serialNumberKey } from '../../../contract/serial-number.ts';
import { ADMIN, addAccount, approve, deliver, issue, release, storeContract, submit } from '../store-contract.ts';

const NOTHING: SerialNumberElsewhere = { openRequests: [], expectedFor: [] };
/** Ways to write a serial number, and texts that are none. */
const WRITTEN = [
  ...['SN-4711', ' sn 4711 ', 'ＳＮ４７１１', 'S\u200BN\u00AD4711', 'SN\u20104711', 'ﬁ-ß-É-ä', '機-1', 'x²', '***', ''],
  ...['[a]^_`{|}~', '\uFEFFA\u3000B', '½', 'e\u0301', 'To be filled by O.E.M.', '\u0131İ', '"\'\\', 'À\u0300'],
];

storeContract('a serial number', (opened) => {
  const room = (): Promise<ResourceAccount> => addAccount(opened.store);
  const asked = async (account: ResourceAccount, serialNumber: string): Promise<ApprovalRequest> =>
    submit(opened.store, await issue(opened.store, account.id), serialNumber);
  const elsewhere = async ({ id }: ApprovalRequest): Promise<SerialNumberElsewhere | undefined> =>
    (await opened.store.requests.byId(id))?.serialNumberElsewhere;
  const noteTwins = ({ id }: ApprovalRequest): Promise<readonly string[]> =>
    opened.store.transaction((tx) => tx.requests.noteTwins(id));

  it('has the same form in the database as in the server, however it is written', async () => {
    const found = await opened.behind(async ({ db }) => {
      const { rows } = await sql<{ key: string }>`
        select rooms_serial_key(written) as key from jsonb_array_elements_text(${JSON.stringify(WRITTEN)}::text::jsonb)
          with ordinality as t (written, place) order by place`.execute(db);
      return rows.map(({ key }) => key);
    });
    assert.deepEqual(found, WRITTEN.map(serialNumberKey));
  });

  it('is found on the open request of another room until that is decided, and marks its card as changed', async () => {
    const [oslo, rome] = [await room(), await room()];
    const first = await asked(oslo, 'TWIN-0042');
    assert.deepEqual(await noteTwins(first), []);
    const second = await asked(rome, 'twin 0042');
    assert.deepEqual(await noteTwins(second), [first.id]);
    assert.equal((await opened.store.requests.byId(first.id))?.revision, first.revision + 1);
    assert.deepEqual(await elsewhere(first), { ...NOTHING, openRequests: [rome.displayName] });
    assert.deepEqual(await elsewhere(second), { ...NOTHING, openRequests: [oslo.displayName] });
    await opened.store.transaction((tx) =>
      tx.requests.reject(second.id, { kind: 'admin', ...ADMIN }, 'unknown_device'),
    );
    assert.deepEqual(await elsewhere(first), NOTHING);
    assert.equal(await elsewhere(second), undefined);
  });

  it('approves by the rule where it is expected, and never where a placeholder was stored', async () => {
    const rules = {
      ...RULES,
      autoApproval: 'expected-serial',
      autoApprovalNetworks: ['127.0.0.0/8'],
      fourEyes: false,
    } as const;
    const keys = {
      accessToken: () => new Secret('token'),
      matchCode: () => '042137',
      matchesVerifier: async () => true,
    };
    const cases = [
      ['To be filled by O.E.M.', 'To Be Filled By O.E.M.', 'pending'],
      ['Default string', 'DEFAULT STRING', 'pending'],
      ['0', '0', 'pending'],
      ['pf-2abc3d', 'PF2ABC3D', 'approved'],
    ] as const;
    for (const [index, [expected, serialNumber, status]] of cases.entries()) {
      const selector = `K7Q${index}`;
      const otp = await issue(opened.store, (await room()).id, expected, selector);
      const { requestId } = await submitOtp(
        { store: opened.store, keys, rules: async () => rules },
        {
          typedOtp: formatOtpCode({ selector, verifier: 'ABCDEF7' }),
          device: { make: 'Contoso', model: 'Console', serialNumber },
          publicKey: { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
          sourceAddress: '127.0.0.1',
        },
      );
      const request = await opened.store.requests.byId(requestId);
      assert.deepEqual([request?.otpId, request?.status], [otp.id, status], expected);
    }
  });

  it('is found by one of two requests at least that are opened at once', async () => {
    const otps = [await issue(opened.store, (await room()).id), await issue(opened.store, (await room()).id)];
    const found = await Promise.all(
      otps.map((otp) =>
        opened.store.transaction(async (tx) => {
          const id = randomUUID();
          const device = { make: 'Contoso', model: 'Console', serialNumber: 'AT-ONCE-7' };
          const key = { kty: 'RSA', n: 'AQAB', e: 'AQAB' } as const;
          await tx.locks.accountAndTwins(otp.accountId, device.serialNumber);
          await tx.otps.submit(otp.id);
          await tx.requests.open({ id, otpId: otp.id, device, publicKey: key, decisionMinutes: 60 });
          return tx.requests.noteTwins(id);
        }),
      ),
    );
    assert.equal(found.flat().length, 1);
  });

  it('does not tie rooms whose consoles report nothing but signs, or a room to itself', async () => {
    const [oslo, rome] = [await room(), await room()];
    const first = await asked(oslo, '***');
    const second = await asked(rome, '---');
    assert.deepEqual([await noteTwins(second), await elsewhere(first)], [[], NOTHING]);
    const again = await asked(oslo, 'SELF-1');
    await issue(opened.store, oslo.id, 'SELF-1');
    assert.deepEqual(await noteTwins(again), []);
  });

  it('is known as expected for another room, in the same rollout or by an active code', async () => {
    const [oslo, rome, paris] = [await room(), await room(), await room()];
    await issue(opened.store, paris.id, 'expect-77');
    const otp = await issue(opened.store, oslo.id, 'OSLO-1');
    const rollout = {
      ...{ id: randomUUID(), idempotencyKey: randomUUID(), fingerprint: 'f', startedBy: ADMIN, ttlHours: 8 },
      passwordMode: 'reset',
      items: [
        { accountId: oslo.id, otpId: otp.id, expectedSerialNumber: 'OSLO-1' },
        { accountId: rome.id, otpId: randomUUID(), expectedSerialNumber: 'Expect 77' },
      ],
    } as const;
    await opened.store.transaction((tx) => tx.rollouts.start(rollout));
    const request = await submit(opened.store, otp, 'EXPECT-77');
    const expected = (await elsewhere(request))?.expectedFor ?? [];
    assert.deepEqual(
      expected.toSorted((left, right) => Number(right.inRollout) - Number(left.inRollout)),
      [
        { account: rome.displayName, inRollout: true },
        { account: paris.displayName, inRollout: false },
      ],
    );
  });

  it('is told with the console that signed in last for the room', async () => {
    const { store } = opened;
    const oslo = await room();
    for (const serialNumber of ['OLD-1', 'OLD-2']) {
      const earlier = await asked(oslo, serialNumber);
      await approve(store, earlier);
      await release(store, earlier.id);
      await store.setClockOffset(20);
      await deliver(store, earlier);
      assert.ok(await store.transaction((tx) => tx.releases.signIn(earlier.id)));
    }
    const request = await asked(oslo, 'NEW-3');
    const { serialNumber, at } = (await elsewhere(request))?.lastSignIn ?? {};
    assert.equal(serialNumber, 'OLD-2');
    assert.ok(at instanceof Date && Math.abs(at.getTime() - request.requestedAt.getTime()) < 60_000);
  });
});
