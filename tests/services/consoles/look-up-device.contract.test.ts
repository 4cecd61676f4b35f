import assert from 'node:assert/strict';
import { formatOtpCode } from '../../../contract/otp-code.ts';
import { generateCode } from '../../../bot/domain/otp/otp.ts';
import type {
  DeviceInventory,
  Inventory,
  InventoryDevice,
  InventoryReading,
} from '../../../bot/domain/ports/device-inventory.ts';
import type { Rules } from '../../../bot/domain/preferences/preferences.ts';
import { random } from '../../../bot/domain/token.ts';
import { lookUpDevice } from '../../../bot/services/consoles/look-up-device.ts';
import { submitOtp } from '../../../bot/services/consoles/submit-otp.ts';
import { verifyRequest } from '../../../bot/services/release/verify-request.ts';
import { addAccount, issue, storeContract } from '../../storage/store-contract.ts';
import { openingConsole } from '../../support/consoles/opening-console.ts';
import { rulesWith } from '../stubbed-permissions.ts';
import { openingScenes } from './opening-scene.ts';

const SERIAL = 'SN-2026-0001';
const DEVICE = { make: 'Contoso', model: 'Console', serialNumber: SERIAL } as const;
const ADDRESS = '10.20.1.2';
const RULES: Partial<Rules> = { autoApproval: 'expected-known-serial', autoApprovalNetworks: ['10.20.0.0/16'] };
const NONE: InventoryReading = { outcome: 'read', devices: [] };
const REFUSED: InventoryReading = { outcome: 'unread', reason: 'no_permission' };
const BUSY: InventoryReading = { outcome: 'unread', reason: 'busy', retryAfterSeconds: 90 };

function device(change: Partial<InventoryDevice> = {}): InventoryDevice {
  return { inventory: 'intune', id: 'd-1', serialNumber: SERIAL, name: 'MTR-OSLO-315', make: 'Contoso', ...change };
}
function has(...devices: readonly InventoryDevice[]): InventoryReading {
  return { outcome: 'read', devices };
}
function inventoryOf(readings: Readonly<Record<Inventory, InventoryReading>>): DeviceInventory {
  const answer = (inventory: Inventory) => Promise.resolve(readings[inventory]);
  return { find: answer, list: answer };
}
const KNOWN = inventoryOf({ intune: has(device()), autopilot: NONE });

storeContract('the look at the device of a console', (opened) => {
  const submit = async (
    inventory: DeviceInventory = KNOWN,
    { rules = {}, expected = '' }: { readonly rules?: Partial<Rules>; readonly expected?: string } = {},
  ) => {
    const { selector } = generateCode(random, 'short');
    await issue(opened.store, (await addAccount(opened.store)).id, expected, selector);
    const deps = { ...openingScenes(opened).deps(), rules: rulesWith(rules), inventory };
    const typedOtp = formatOtpCode({ selector, verifier: 'ABCDEF7' });
    const { requestId } = await submitOtp(deps, {
      typedOtp,
      device: DEVICE,
      ...openingConsole(),
      sourceAddress: ADDRESS,
    });
    return requestId;
  };
  const look = (requestId: string, inventory: DeviceInventory = KNOWN, rules: Partial<Rules> = {}) =>
    lookUpDevice({ store: opened.store, inventory, rules: rulesWith(rules) }, { requestId, attempt: 1 });
  const read = async (requestId: string) => {
    const request = await opened.store.requests.byId(requestId);
    assert.ok(request);
    return request;
  };
  const lease = (requestId: string) => opened.store.transaction((tx) => tx.cards.lease(requestId, 60));
  const chooseChannel = () =>
    opened.rows(`insert into settings (name, value) values ('approval_channel', '{"channelId": "c"}')
      on conflict (name) do nothing`);
  const jobs = async (name: string, requestId: string) =>
    (
      await opened.rows<{ data: Readonly<Record<string, unknown>>; start_after: Date }>(
        `select data, start_after from pgboss.job where name = '${name}' and data ->> 'requestId' = '${requestId}'`,
      )
    ).map(({ data }) => data);

  it('keeps the first card back for three seconds at most, and no longer once the inventories answered', async () => {
    await chooseChannel();
    const requestId = await submit();
    assert.equal(await lease(requestId), undefined);
    await opened.store.setClockOffset(3);
    const other = await submit();
    assert.ok(await lease(requestId));
    assert.equal(await lease(other), undefined);
    await look(other);
    assert.ok(await lease(other));
    await opened.store.setClockOffset(0);
  });

  it('keeps cards in personal chats back in the same way while there is no channel', async () => {
    await opened.rows(`delete from settings where name = 'approval_channel'`);
    const requestId = await submit();
    assert.equal(await opened.store.chats.want(requestId), false);
    await look(requestId);
    assert.equal(await opened.store.chats.want(requestId), true);
  });

  it('sends the card at once when no inventory is asked', async () => {
    await chooseChannel();
    const { submit: submitPlainly, scene } = openingScenes(opened);
    const { requestId } = await submitPlainly(await scene());
    assert.deepEqual(await jobs('look-up-device', requestId), []);
    assert.ok(await lease(requestId));
  });

  it('is on the first card when it came in time, and follows as a reply when it came later', async () => {
    await chooseChannel();
    const [inTime, late] = [await submit(), await submit()];
    const before = (await jobs('deliver-card', inTime)).length;
    await look(inTime);
    assert.deepEqual(await jobs('tell-device', inTime), []);
    assert.equal((await jobs('deliver-card', inTime)).length, before + 1);
    await opened.store.setClockOffset(3);
    assert.ok(await lease(late));
    const { revision } = await read(late);
    await look(late);
    assert.deepEqual(await jobs('tell-device', late), [{ requestId: late, attempt: 1 }]);
    assert.equal((await read(late)).revision, revision, 'an edit of the card would disturb an approver who types');
    await look(late);
    assert.equal((await jobs('tell-device', late)).length, 1, 'the same answer is told once');
    await opened.store.setClockOffset(0);
  });

  it('is stored with its time, and replaces an earlier one', async () => {
    const requestId = await submit();
    assert.equal((await read(requestId)).deviceLook, undefined);
    await look(requestId, inventoryOf({ intune: REFUSED, autopilot: NONE }));
    assert.deepEqual((await read(requestId)).deviceLook?.answers, {
      intune: { outcome: 'unread', reason: 'no_permission' },
      autopilot: { outcome: 'read', count: 0 },
    });
    const enrolledAt = new Date('2026-02-28T10:00:00.000Z');
    const found = has(device({ enrolledAt }), device({ id: 'd-2' }));
    await look(requestId, inventoryOf({ intune: found, autopilot: NONE }));
    const { deviceLook } = await read(requestId);
    assert.deepEqual(deviceLook?.answers.intune, {
      outcome: 'read',
      count: 2,
      device: { id: 'd-1', serialNumber: SERIAL, name: 'MTR-OSLO-315', make: 'Contoso', enrolledAt },
    });
  });

  it('asks again later when Microsoft Graph is busy, as long as it wants', async () => {
    const requestId = await submit();
    await look(requestId, inventoryOf({ intune: BUSY, autopilot: NONE }));
    const looks = await jobs('look-up-device', requestId);
    assert.deepEqual(
      looks.map(({ attempt }) => attempt),
      [1, 2],
    );
  });

  it('lets a rule approve a console that is expected and known, with the device in the audit', async () => {
    await opened.rows(`delete from settings where name = 'approval_channel'`);
    const requestId = await submit(KNOWN, { rules: RULES, expected: SERIAL });
    assert.equal((await read(requestId)).status, 'pending');
    await look(requestId, KNOWN, RULES);
    const request = await read(requestId);
    assert.ok(request.status === 'approved');
    assert.deepEqual(request.approvedBy, { kind: 'rule', rule: 'expected-known-serial' });
    const entries = await opened.store.audit.list({ act: 'request_approved' }, 50);
    const details = entries.find((entry) => entry.requestId === requestId)?.details;
    assert.deepEqual(
      [details?.['ground'], details?.['inventory'], details?.['inventoryDevice']],
      ['network', 'intune', 'd-1'],
    );
    assert.ok(await opened.store.transaction((tx) => verifyRequest(tx, requestId)), 'the decision is sealed');
  });

  const undecided: readonly (readonly [string, DeviceInventory, Partial<Rules>?, string?])[] = [
    ['nobody knows the device', inventoryOf({ intune: NONE, autopilot: NONE })],
    ['no inventory could be read', inventoryOf({ intune: REFUSED, autopilot: BUSY })],
    ['several devices have the number', inventoryOf({ intune: has(device(), device({ id: 'd-2' })), autopilot: NONE })],
    ['the model is another', inventoryOf({ intune: has(device({ model: 'Laptop' })), autopilot: NONE })],
    ['another serial number is expected', KNOWN, RULES, 'SN-2026-9999'],
    ['none is expected', KNOWN, RULES, ''],
    ['the rule was switched off meanwhile', KNOWN, { ...RULES, autoApproval: 'off' }],
    ['the network is none of those named', KNOWN, { ...RULES, autoApprovalNetworks: ['10.30.0.0/16'] }],
    ['four eyes are demanded', KNOWN, { ...RULES, fourEyes: true }],
  ];
  for (const [why, inventory, rules = RULES, expected = SERIAL] of undecided) {
    it(`leaves the decision to a person when ${why}`, async () => {
      const requestId = await submit(inventory, { rules: RULES, expected });
      await look(requestId, inventory, rules);
      assert.equal((await read(requestId)).status, 'pending');
    });
  }

  it('leaves the decision to a person when somebody altered what the rule goes by', async () => {
    const altered = [
      (id: string) =>
        `update otps set expected_serial_number = '${SERIAL}' where id = (select otp_id from requests where id = '${id}')`,
      (id: string) =>
        `update requests set device = device || '{"serialNumber": "${SERIAL}", "make": "Contoso "}' where id = '${id}'`,
      (id: string) =>
        `update audit_entries set event = jsonb_set(event, '{details,sourceAddress}', '"10.20.9.9"') where event ->> 'requestId' = '${id}'`,
    ];
    for (const [index, statement] of altered.entries()) {
      const requestId = await submit(KNOWN, { rules: RULES, expected: index === 0 ? 'SN-2026-9999' : SERIAL });
      await opened.rows(statement(requestId));
      await look(requestId, KNOWN, RULES);
      assert.equal((await read(requestId)).status, 'pending', statement(requestId));
    }
  });

  it('leaves the decision to a person when a second console tried the same code', async () => {
    const requestId = await submit(KNOWN, { rules: RULES, expected: SERIAL });
    await opened.rows(`update requests set second_console = 'SN-2026-0002' where id = '${requestId}'`);
    await look(requestId, KNOWN, RULES);
    assert.equal((await read(requestId)).status, 'pending');
  });

  it('decides once, even if two servers look at the same time', async () => {
    const requestId = await submit(KNOWN, { rules: RULES, expected: SERIAL });
    await Promise.all([look(requestId, KNOWN, RULES), look(requestId, KNOWN, RULES)]);
    assert.equal((await read(requestId)).status, 'approved');
    assert.equal((await jobs('release-credential', requestId)).length, 1);
  });
});
