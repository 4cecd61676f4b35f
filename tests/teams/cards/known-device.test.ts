import assert from 'node:assert/strict';
import type { DeviceLook } from '../../../bot/domain/consoles/known-device.ts';
import { approvalRequestCard } from '../../../bot/teams/cards/approval-request.ts';
import { knownDeviceReply } from '../../../bot/teams/cards/devices/known-device.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import { pendingRequest } from '../../support/samples/requests.ts';

const AT = new Date('2026-03-02T10:00:00Z');
const { device } = pendingRequest();
const LOOK: DeviceLook = {
  lookedAt: AT,
  answers: {
    intune: {
      outcome: 'read',
      count: 1,
      device: {
        id: 'd-1',
        serialNumber: device.serialNumber,
        name: '*MTR* [x](https://contoso.example)',
        make: '`Fabrikam`',
        enrolledAt: new Date('2026-03-01T09:00:00Z'),
      },
    },
    autopilot: { outcome: 'read', count: 0 },
  },
};

function textOf(language: 'de' | 'en', isPlain = false): string {
  const request = pendingRequest({ deviceLook: LOOK });
  return JSON.stringify(approvalRequestCard(serverTexts(language), request, { asksMatchCode: true, isPlain }));
}

describe('the line about the inventory on a card', () => {
  it('says which device it is and what differs, in both languages and both forms', () => {
    for (const isPlain of [false, true]) {
      assert.match(textOf('en', isPlain), /"Inventory".*enrolled yesterday.*The make is different there/);
      assert.match(textOf('de', isPlain), /"Inventar".*gestern registriert.*Dort steht ein anderer Hersteller/);
    }
  });

  it('never takes a name for Markdown, on the card and in its thread', () => {
    const reply = knownDeviceReply(serverTexts('en').knownDevice, device, LOOK);
    for (const text of [
      JSON.parse(`"${/In Intune as (.*?), enrolled/.exec(textOf('en'))?.[1] ?? ''}"`) as string,
      reply,
    ])
      assert.ok(text.includes(String.raw`\*MTR\* \[x\]`), text);
  });

  it('is absent until the inventories were asked', () => {
    const card = approvalRequestCard(serverTexts('en'), pendingRequest(), { asksMatchCode: true });
    assert.doesNotMatch(JSON.stringify(card), /Inventory/);
  });
});
