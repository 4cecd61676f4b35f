import assert from 'node:assert/strict';
import { serverTexts } from '../../texts/server-texts.ts';
import fc from 'fast-check';
import { decidingFacts } from '../../bot/domain/approval/deciding-facts.ts';
import { requestView } from '../../bot/http/tab-api/request-view.ts';
import { approvalRequestCard } from '../../bot/teams/cards/approval-request.ts';
import type { ApprovalRequest } from '../../bot/domain/approval/approval-request.ts';
import { readDeviceInformation } from '../../bot/domain/consoles/device.ts';
import { collectInputs, findAction } from '../../env/sandbox/connector/cards/card-actions.ts';
import type { JsonObject } from '../../env/sandbox/connector/json-object.ts';
import { checkCard } from '../../env/sandbox/connector/cards/card-check.ts';
import { everyState, FRIENDLY } from './cards/every-card.ts';
import { approvedRequest, pendingRequest } from '../support/samples/requests.ts';

const ENGLISH = serverTexts('en');
const STATES = Object.entries(everyState(FRIENDLY));

describe('the approval card', () => {
  for (const [name, request] of STATES) {
    it(`asks for a decision only while there is one to take: ${name}`, () => {
      const text = JSON.stringify(approvalRequestCard(ENGLISH, request, { asksMatchCode: true }));
      assert.equal(text.includes('Input.'), request.status === 'pending');
      assert.equal(text.includes('"verb":"approve"'), request.status === 'pending');
    });

    it(`says who decided and when, once somebody has: ${name}`, () => {
      const text = JSON.stringify(approvalRequestCard(ENGLISH, request, { asksMatchCode: true }));
      assert.equal(
        /(Approved|Rejected|Canceled) by [^"]+, \{\{DATE/.test(text),
        !['pending', 'expired'].includes(request.status),
      );
    });
  }

  it('names what approving does to the password, by its mode', () => {
    const reset = JSON.stringify(approvalRequestCard(ENGLISH, pendingRequest(), { asksMatchCode: true }));
    assert.match(reset, /Approving changes the password of this account and signs out every device that uses it/);
    const keep = JSON.stringify(
      approvalRequestCard(ENGLISH, pendingRequest({ passwordMode: 'keep' }), { asksMatchCode: true }),
    );
    assert.match(keep, /gives this console the uploaded password\. The password doesn't change/);
  });

  it('warns when the account signs in without a password already', () => {
    const account = { ...pendingRequest().account, hasResourceAccountKey: true };
    assert.match(
      JSON.stringify(approvalRequestCard(ENGLISH, pendingRequest({ account }), { asksMatchCode: true })),
      /resource account key/,
    );
    assert.doesNotMatch(
      JSON.stringify(approvalRequestCard(ENGLISH, pendingRequest(), { asksMatchCode: true })),
      /resource account key/,
    );
  });

  it('warns of words of a console that can mislead, and shows them behind their labels only', () => {
    const cardOf = (name: string): string => {
      const device = readDeviceInformation({ make: 'Contoso', model: 'Hub', serialNumber: 'SN-1', name });
      return JSON.stringify(approvalRequestCard(ENGLISH, pendingRequest({ device }), { asksMatchCode: true }));
    };
    const warning = /contain characters that can mislead/;
    for (const name of [
      '\u2705',
      'contoso.com/x',
      'Hub\u2800',
      'H\u043Eb',
      'a\u0301\u0302\u0303',
      'H\u202Eb',
      'so\u00ADft',
    ]) {
      assert.match(cardOf(name), warning, name);
      assert.ok(!cardOf(name).includes(name), name);
    }
    const approved = cardOf('approved');
    assert.doesNotMatch(approved, warning);
    assert.equal(approved.replace('"value":"approved"', '"value":"OSLO"'), cardOf('OSLO'));
  });

  it('lets a reader look only, and an issuer reject only', () => {
    const reader = JSON.stringify(
      approvalRequestCard(ENGLISH, pendingRequest(), { asksMatchCode: true, viewer: 'reader' }),
    );
    assert.match(reader, /only approvers can decide/);
    assert.doesNotMatch(reader, /Action\.(Execute|Submit)|Input\./);
    const issuer = JSON.stringify(
      approvalRequestCard(ENGLISH, pendingRequest(), { asksMatchCode: true, viewer: 'issuer' }),
    );
    assert.match(issuer, /another approver must approve.*"verb":"reject"/);
    assert.doesNotMatch(issuer, /"verb":"approve"|"matchCode"/);
  });

  it('names the button of a release that needs attention only to those who have it', () => {
    const needing = {
      ...approvedRequest(),
      status: 'needs_attention',
      problem: 'account_refused',
      since: new Date(0),
      passwordChanged: 'no',
    } as const;
    const shown = (viewer: 'approver' | 'reader'): string =>
      JSON.stringify(approvalRequestCard(ENGLISH, needing, { asksMatchCode: true, viewer }));
    assert.match(shown('approver'), /select Try again.*"verb":"retry"/i);
    assert.doesNotMatch(shown('reader'), /Try again/);
    assert.match(shown('reader'), /An approver sees what to do/);
  });

  it('offers to release the password again only where the console has none that works', () => {
    const { status: _status, ...facts } = { ...approvedRequest(), passwordChanged: 'yes', since: new Date(0) } as const;
    const delivered = { ...facts, status: 'delivered', deliveredAt: new Date(0) } as const;
    const at = new Date('2026-05-04T10:00:00Z');
    const text = (request: ApprovalRequest, viewer: 'approver' | 'reader' = 'approver'): string =>
      JSON.stringify(approvalRequestCard(ENGLISH, request, { asksMatchCode: true, viewer }));
    for (const source of ['someone', 'other_release'] as const) {
      const card = text({ ...delivered, laterChange: { source, at } });
      assert.match(card, /password .*TIME\(2026-05-04T10:00:00Z\).*"verb":"releaseAgain"/);
      assert.doesNotMatch(text({ ...delivered, laterChange: { source, at } }, 'reader'), /Release again/);
    }
    assert.match(text({ ...facts, status: 'needs_attention', problem: 'changed_elsewhere' }), /"verb":"releaseAgain"/);
    for (const request of [delivered, { ...delivered, laterChange: { source: 'same_release', at } }] as const)
      assert.doesNotMatch(text(request), /releaseAgain/);
    const again = { laterChange: { source: 'same_release', at } } as const;
    assert.match(text({ ...delivered, ...again }), /sets the same password/);
    const ready: ApprovalRequest = { ...facts, status: 'ready', readyAt: at, pickUpExpiresAt: at, ...again };
    const detail = {
      at,
      viewer: 'approver',
      asksMatchCode: true,
      serialNumberMatch: 'not_set',
      serialNumberNotes: [],
    } as const;
    const { nextText } = requestView(ENGLISH, { ...detail, request: ready });
    assert.match(
      nextText,
      /can collect its credential now\. The password was set again later\..* the same password\.$/,
    );
    assert.match(text(ready), /can collect its credential until .* The password was set again at .* the same password/);
  });

  it('says in every end and while it needs attention what became of the password, and until when it waits', () => {
    const { status: _status, ...facts } = approvedRequest();
    const at = new Date('2026-05-04T10:00:00Z');
    const said = (request: ApprovalRequest): string =>
      JSON.stringify(approvalRequestCard(ENGLISH, request, { asksMatchCode: true }));
    const by = { kind: 'system' } as const;
    for (const [passwordChanged, words] of [
      ['yes', /password was changed/],
      ['maybe', /password may have been changed, because a reset got no clear answer/],
      ['no', /password wasn't changed/],
    ] as const) {
      const ends: readonly ApprovalRequest[] = [
        { ...facts, status: 'expired', expiredAt: at, expiredFrom: 'ready', passwordChanged },
        { ...facts, status: 'cancelled', cancelledBy: by, cancelledAt: at, cause: 'revoked', passwordChanged },
        { ...facts, status: 'cancelled', cancelledBy: by, cancelledAt: at, cause: 'superseded', passwordChanged },
        { ...facts, status: 'needs_attention', problem: 'permission_missing', since: at, passwordChanged },
      ];
      for (const request of ends) assert.match(said(request), words);
    }
    const over = { ...facts, status: 'expired', expiredAt: at, expiredFrom: 'delivered', deliveredAt: at } as const;
    assert.match(said({ ...over, cause: 'replaced' }), /got its credential.*newer one-time password replaced this one/);
    assert.match(said({ ...over, cause: 'not_confirmed' }), /for 30 days no one confirmed/);
    assert.doesNotMatch(said({ ...over, cause: 'replaced' }), /No one acted in time|no console/);
    const waiting = { ...facts, status: 'approved', waitsUntil: at } as const;
    assert.match(said(waiting), /wait until .*TIME\(2026-05-04T10:00:00Z\)/);
    assert.match(
      said({ ...waiting, waitsFor: 'directory' }),
      /Microsoft Graph asks us to wait.*try again at .*TIME\(2026-05-04T10:00:00Z\)/,
    );
  });

  it('T10: carries the request, what is seen of it and nothing else in its buttons, and requires no input', () => {
    const text = JSON.stringify(approvalRequestCard(ENGLISH, pendingRequest({ revision: 7 }), { asksMatchCode: true }));
    const target = `"data":{"requestId":"${pendingRequest().id}","revision":7`;
    assert.ok(text.includes(`${target},"facts":"${decidingFacts(pendingRequest())}"}`));
    assert.ok(text.includes(`${target}}`));
    assert.doesNotMatch(text, /isRequired/);
  });

  it('lets an approver reject whatever stands in the field for the digits, also from clients without Action.Execute', () => {
    const card = approvalRequestCard(ENGLISH, pendingRequest({ revision: 7 }), { asksMatchCode: true }) as JsonObject;
    const reject = findAction(card, 'Reject') ?? assert.fail('there is no button to reject');
    assert.deepEqual(reject.within, ['Reject…']);
    for (const matchCode of ['', '12', '000000', 'no digits']) {
      const collected = collectInputs(reject, { matchCode, reason: 'wrong_room' });
      assert.ok(collected.ok);
      assert.equal(collected.values['reason'], 'wrong_room');
    }
    const { fallback } = reject.action;
    const { id: requestId } = pendingRequest();
    assert.deepEqual((fallback as JsonObject)['data'], { requestId, revision: 7, verb: 'reject' });
    const approve = findAction(card, 'Approve') ?? assert.fail('there is no button to approve');
    assert.deepEqual(collectInputs(approve, { matchCode: '' }), { ok: true, values: {} });
  });

  it('asks for no digits when the rule is that they are shown', () => {
    const text = JSON.stringify(approvalRequestCard(ENGLISH, pendingRequest(), { asksMatchCode: false }));
    assert.doesNotMatch(text, /"matchCode"/);
  });

  it('shows the digits for comparison while it is pending, and never later', () => {
    for (const [name, request] of STATES) {
      const card = approvalRequestCard(ENGLISH, request, { asksMatchCode: false, shownMatchCode: '907341' });
      assert.deepEqual(checkCard(card), []);
      assert.equal(JSON.stringify(card).includes('907341'), request.status === 'pending', name);
    }
  });

  it('shows the digits to nobody who only looks', () => {
    for (const viewer of ['reader', 'issuer'] as const) {
      const text = JSON.stringify(
        approvalRequestCard(ENGLISH, pendingRequest(), { asksMatchCode: false, shownMatchCode: '907341', viewer }),
      );
      assert.doesNotMatch(text, /907341/);
    }
  });

  it('warns of a second console and of another serial number', () => {
    const text = JSON.stringify(
      approvalRequestCard(ENGLISH, pendingRequest({ secondConsole: 'SN-9', expectedSerialNumber: 'SN-1' }), {
        asksMatchCode: true,
      }),
    );
    assert.match(text, /Two consoles used the same code: SN-4711 \(this request\) and SN-9/);
    assert.match(text, /A different serial number was expected: SN-1/);
  });

  it('says that digits of a plain client prove no key, and that earlier openings of a bound one broke off', () => {
    const binding = { openingId: 'o-1', consoleNonce: 'bm9uY2U', serverNonce: 'bm9uY2U', isSealed: false };
    const textOf = (request: ApprovalRequest): string =>
      JSON.stringify(approvalRequestCard(ENGLISH, request, { asksMatchCode: true }));
    const unproven = /The digits don't prove this console's key/;
    assert.match(textOf(pendingRequest()), unproven);
    assert.doesNotMatch(textOf(approvedRequest()), unproven);
    const first = textOf(pendingRequest({ binding: { ...binding, openingNumber: 1 } }));
    assert.doesNotMatch(first, unproven);
    assert.doesNotMatch(first, /Connection 1/);
    assert.match(textOf(pendingRequest({ binding: { ...binding, openingNumber: 2 } })), /Connection 2 of at most 5/);
  });

  it('tells what is known about the serial number, until the request is decided', () => {
    const serialNumberElsewhere = {
      openRequests: ['Oslo *4.02*'],
      expectedFor: [{ account: 'Oslo 4.03', inRollout: true }],
      lastSignIn: { serialNumber: 'SN-OLD', at: new Date('2026-11-03T10:00:00Z') },
    };
    const textOf = (request: ApprovalRequest): string =>
      JSON.stringify(approvalRequestCard(ENGLISH, request, { asksMatchCode: true }));
    const text = textOf(pendingRequest({ serialNumberElsewhere }));
    assert.match(text, /Also on the open request for Oslo \\\\\*4.02/);
    assert.match(text, /belongs to Oslo 4.03 in this rollout/);
    assert.match(text, /This room signed in on SN-OLD on \{\{DATE\(2026-11-03T10:00:00Z, SHORT\)\}\}/);
    const device = { ...pendingRequest().device, serialNumber: 'To Be Filled By O.E.M.' };
    const placeholder = textOf(pendingRequest({ device, serialNumberElsewhere }));
    assert.match(placeholder, /Placeholder serial number/);
    assert.doesNotMatch(placeholder, /open request for/);
    assert.doesNotMatch(textOf({ ...approvedRequest(), serialNumberElsewhere }), /open request for/);
  });

  it('T8: shows hostile device facts letter by letter', () => {
    const device = {
      make: '[Contoso](https://contoso.example)',
      model: '${secret}',
      serialNumber: '{{DATE(2026-01-01T00:00:00Z)}}',
    };
    const text = JSON.stringify(approvalRequestCard(ENGLISH, pendingRequest({ device }), { asksMatchCode: true }));
    assert.doesNotMatch(text, /\[Contoso\]\(|\$\{|\{\{DATE\(2026-01/);
  });

  it('stays a valid card whatever a console says of itself', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 64 });
    fc.assert(
      fc.property(word, word, word, (make, model, serialNumber) => {
        const card = approvalRequestCard(ENGLISH, pendingRequest({ device: { make, model, serialNumber } }), {
          asksMatchCode: true,
        });
        assert.deepEqual(checkCard(card), []);
        assert.ok(!JSON.stringify(card).includes('${'));
      }),
      { numRuns: 50 },
    );
  });
});
