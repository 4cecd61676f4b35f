import assert from 'node:assert/strict';
import {
  type DeviceLook,
  enrolledDaysAgo,
  type InventoryAnswer,
  knownDevice,
} from '../../../bot/domain/consoles/known-device.ts';
import { shownDevice } from '../../../bot/domain/consoles/shown-device.ts';
import { knownDeviceTexts as german } from '../../../texts/de/known-device.ts';
import { knownDeviceTexts as english } from '../../../texts/en/known-device.ts';
import { knownDeviceWords } from '../../../texts/known-device-words.ts';

const CONSOLE = { make: 'Contoso', model: 'Room Console 2', serialNumber: 'SN-0001' } as const;
const AT = new Date('2026-03-02T10:00:00Z');
const FOUND = {
  id: 'd-1',
  serialNumber: 'SN-0001',
  name: 'MTR-OSLO-315',
  make: 'Contoso Inc.',
  model: 'room console2',
  enrolledAt: new Date('2026-02-28T09:00:00Z'),
} as const;
const NONE: InventoryAnswer = { outcome: 'read', count: 0 };
const REFUSED: InventoryAnswer = { outcome: 'unread', reason: 'no_permission' };

function found(change: object = {}, count = 1): InventoryAnswer {
  return { outcome: 'read', count, device: { ...FOUND, ...change } };
}
function look(intune: InventoryAnswer, autopilot: InventoryAnswer): DeviceLook {
  return { lookedAt: AT, answers: { intune, autopilot } };
}
const verdict = (intune: InventoryAnswer, autopilot: InventoryAnswer, serialNumber: string = CONSOLE.serialNumber) =>
  knownDevice({ ...CONSOLE, serialNumber }, look(intune, autopilot)).verdict;

describe('the verdict about a device', () => {
  it('is that it is known when one inventory has it, even if the other one lacks it or was not read', () => {
    assert.equal(verdict(found(), NONE), 'known');
    assert.equal(verdict(NONE, found()), 'known');
    assert.equal(verdict(REFUSED, found()), 'known');
    assert.equal(verdict(found(), REFUSED), 'known');
  });

  it('names Intune first, which knows when the device was enrolled', () => {
    const known = knownDevice(CONSOLE, look(found(), found({ name: 'Oslo' })));
    assert.ok(known.verdict === 'known' && known.inventory === 'intune');
  });

  it('is that several devices have the number: two hits, a short number, or a placeholder', () => {
    assert.equal(verdict(found({}, 2), NONE), 'several');
    assert.equal(verdict(NONE, found({}, 2)), 'several');
    assert.equal(verdict(found(), NONE, 'A-12.3'), 'several');
    assert.equal(verdict(found(), NONE, 'Default string'), 'several');
    assert.equal(verdict(found(), NONE, 'A1234'), 'known');
  });

  it('is that make or model differ, but not for letter case, spaces, signs or the form of a company', () => {
    assert.equal(verdict(found({ make: 'CONTOSO, Corporation', model: 'Room-Console 2' }), NONE), 'known');
    assert.equal(verdict(found({ make: undefined, model: '' }), NONE), 'known');
    assert.equal(verdict(found({ make: 'Fabrikam' }), NONE), 'differs');
    assert.equal(verdict(found({ model: 'Laptop 14' }), NONE), 'differs');
    assert.equal(verdict(found(), found({ model: 'Laptop 14' })), 'differs');
  });

  it('may have further words behind a make or model, and never a part of one', () => {
    assert.equal(verdict(found({ make: 'Contoso Europe', model: 'Room Console 2 Pro' }), NONE), 'known');
    assert.equal(verdict(found({ make: 'C' }), NONE), 'differs');
    assert.equal(verdict(found({ model: 'Room Console 21' }), NONE), 'differs');
  });

  it('is that the device is not there only when an inventory was read', () => {
    assert.deepEqual(knownDevice(CONSOLE, look(NONE, NONE)), { verdict: 'unknown_device', unread: [] });
    assert.deepEqual(knownDevice(CONSOLE, look(NONE, REFUSED)), { verdict: 'unknown_device', unread: ['autopilot'] });
    assert.deepEqual(knownDevice(CONSOLE, look(REFUSED, REFUSED)), { verdict: 'not_checked', reason: 'no_permission' });
    assert.deepEqual(knownDevice(CONSOLE, look(REFUSED, { outcome: 'unread', reason: 'busy' })), {
      verdict: 'not_checked',
      reason: 'busy',
    });
  });

  it('counts full days since the enrollment, and none for a time in the future', () => {
    assert.equal(enrolledDaysAgo(FOUND, AT), 2);
    assert.equal(enrolledDaysAgo({ ...FOUND, enrolledAt: AT }, AT), 0);
    assert.equal(enrolledDaysAgo({ ...FOUND, enrolledAt: new Date('2026-03-03') }, AT), undefined);
  });
});

describe('the words about a device', () => {
  const say = (intune: InventoryAnswer, autopilot: InventoryAnswer, texts = english) =>
    knownDeviceWords(texts, shownDevice(CONSOLE, look(intune, autopilot)));

  it('say where it is, under which name and since when', () => {
    assert.equal(say(found(), NONE), 'In Intune as MTR-OSLO-315, enrolled 2 days ago');
    assert.equal(say(found(), NONE, german), 'In Intune als MTR-OSLO-315, vor 2 Tagen registriert');
    assert.equal(
      say(NONE, { outcome: 'read', count: 1, device: { id: 'd', serialNumber: 'SN-0001' } }),
      'In Autopilot, without a name',
    );
  });

  it('say what is not known, and why', () => {
    assert.equal(say(NONE, NONE), 'Not in your inventory');
    assert.equal(say(NONE, REFUSED), "Not in your inventory. Autopilot couldn't be read.");
    assert.match(say(REFUSED, REFUSED), /^Not checked: the app has no permission/);
    assert.match(say(REFUSED, REFUSED, german), /^Nicht geprüft: Die App hat keine Berechtigung/);
    assert.match(say(found({}, 2), NONE), /^Several devices/);
  });

  it('name what differs as the inventory has it, and never let a name mislead', () => {
    const words = say(found({ make: 'Fabrikam', name: 'MTR\u202Egnp' }), NONE);
    assert.equal(
      words,
      String.raw`In Intune as MTR\u{202E}gnp, enrolled 2 days ago. The make is different there: Fabrikam.`,
    );
  });
});
