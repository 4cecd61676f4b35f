import { UNFINISHED_REQUESTS } from '../../domain/approval/approval-request.ts';
import {
  type DeviceLook,
  type InventoryAnswer,
  knownDevice,
  namesOneDevice,
} from '../../domain/consoles/known-device.ts';
import { secondsAfter } from '../../domain/instant.ts';
import type { DeviceInventory, Inventory, InventoryReading } from '../../domain/ports/device-inventory.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import type { CurrentRules } from '../preferences/policy.ts';
import { approveKnown } from './approve-by-rule.ts';

interface LookDeps {
  readonly store: {
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'clock' | 'deviceLooks' | 'jobs' | 'locks' | 'requests' | 'seals'>;
  };
  readonly inventory?: Pick<DeviceInventory, 'find'>;
  readonly rules: CurrentRules;
}

/** The job gives up after this many attempts. */
const MAX_ATTEMPTS = 4;
/** The pause after the first attempt that may do better later, in seconds. Each further pause is longer by as much. */
const RETRY_SECONDS = 30;
/** The longest pause that Microsoft Graph can ask for, in seconds. A request waits for a decision no longer than hours. */
const LONGEST_PAUSE_SECONDS = 900;

const NOT_ASKED: DeviceLook['answers'] = { intune: { outcome: 'not_asked' }, autopilot: { outcome: 'not_asked' } };

interface Look {
  readonly answers: DeviceLook['answers'];
  /** Seconds after which another look may tell more; absent when it would not. */
  readonly againInSeconds?: number;
}

function toAnswer(reading: InventoryReading): InventoryAnswer {
  if (reading.outcome === 'unread') return { outcome: 'unread', reason: reading.reason };
  const [found] = reading.devices;
  if (!found) return { outcome: 'read', count: 0 };
  const { inventory: _inventory, groupTag: _groupTag, ...device } = found;
  return { outcome: 'read', count: reading.devices.length, device };
}

/** Whether the failure of a reading may pass by itself. */
function mayPass(reading: InventoryReading): boolean {
  return reading.outcome === 'unread' && (reading.reason === 'busy' || reading.reason === 'no_answer');
}

async function ask(inventory: Pick<DeviceInventory, 'find'>, serialNumber: string, attempt: number): Promise<Look> {
  if (!namesOneDevice(serialNumber)) return { answers: NOT_ASKED };
  const readings: Readonly<Record<Inventory, InventoryReading>> = await Promise.all([
    inventory.find('intune', serialNumber),
    inventory.find('autopilot', serialNumber),
  ]).then(([intune, autopilot]) => ({ intune, autopilot }));
  const answers = { intune: toAnswer(readings.intune), autopilot: toAnswer(readings.autopilot) };
  const passing = Object.values(readings).filter(mayPass);
  if (passing.length === 0 || attempt >= MAX_ATTEMPTS) return { answers };
  const pauses = passing.map((reading) => ('retryAfterSeconds' in reading ? (reading.retryAfterSeconds ?? 0) : 0));
  return {
    answers,
    againInSeconds: Math.max(RETRY_SECONDS * attempt, Math.min(Math.max(...pauses), LONGEST_PAUSE_SECONDS)),
  };
}

/** Returns a verdict in a form that can be compared. */
function verdictOf(device: Parameters<typeof knownDevice>[0], look: DeviceLook | undefined): string {
  if (!look) return '';
  const known = knownDevice(device, look);
  const found = 'device' in known ? [known.inventory, known.device.id] : [];
  const unread = known.verdict === 'unknown_device' ? known.unread : [];
  return [known.verdict, ...found, ...unread].join(' ');
}

/**
 * Asks the inventories which device the console of a request is. The answers are stored for its card and its page. They
 * are on the first card if they come in time; later ones follow as a reply in its thread, because an edit would replace
 * the card under an approver who types. If the rules demand a known device, this decides, too.
 */
export async function lookUpDevice(
  { store, inventory, rules }: LookDeps,
  { requestId, attempt }: { readonly requestId: string; readonly attempt: number },
): Promise<void> {
  const request = await store.requests.byId(requestId);
  if (!inventory || !request || !UNFINISHED_REQUESTS.includes(request.status)) return;
  const { device, account } = request;
  const asked = device.serialNumber;
  const { answers, againInSeconds } = await ask(inventory, asked, attempt);
  const current = await rules();
  await store.transaction(async (tx) => {
    await tx.locks.accounts([account.id]);
    const now = await tx.clock.now();
    const look = { lookedAt: now, answers };
    const isApproved = await approveKnown(tx, requestId, current, { asked, look });
    const place = await tx.deviceLooks.note(requestId, answers);
    if (place === 'on_card' || isApproved) await tx.jobs.send({ name: 'deliver-card', requestId });
    else if (verdictOf(device, look) !== verdictOf(device, request.deviceLook))
      await tx.jobs.send({ name: 'tell-device', requestId, attempt: 1 });
    if (againInSeconds !== undefined)
      await tx.jobs.send(
        { name: 'look-up-device', requestId, attempt: attempt + 1 },
        secondsAfter(now, againInSeconds),
      );
  });
}
