import { listActions } from '../../../../env/sandbox/connector/cards/card-actions.ts';
import type { JsonObject } from '../../../../env/sandbox/connector/json-object.ts';
import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../../../contract/language.ts';
import { SIGN_IN_CODES } from '../../../../contract/sign-in-codes.ts';
import type { ApprovalRequest } from '../../../../bot/domain/approval/approval-request.ts';
import { signInOf } from '../../../../bot/http/tab-api/sign-in-view.ts';
import { requestWords } from '../../../../bot/http/tab-api/request-words.ts';
import { accountStatusCard } from '../../../../bot/teams/cards/account-status.ts';
import { overviewCard } from '../../../../bot/teams/cards/overview.ts';
import { pendingCard } from '../../../../bot/teams/cards/pending.ts';
import { approvalRequestCard } from '../../../../bot/teams/cards/approval-request.ts';
import type { Viewer } from '../../../../bot/teams/cards/request-state.ts';
import { plain } from '../../../../bot/teams/markdown.ts';
import { serverTexts } from '../../../../texts/server-texts.ts';
import { pendingPage, sampleOverview, sampleStatus } from '../../../support/samples/requests.ts';
import {
  deliveredWith,
  loggedFailure,
  loggedSignIn,
  SEEN_AT,
  SEEN_LATER,
  signedInWith,
} from '../../../support/samples/sights.ts';
import { textsOn } from '../card-texts.ts';

const TIME = '{{DATE(2026-03-02T14:24:00Z, SHORT)}} {{TIME(2026-03-02T14:24:00Z)}}';
const NOTHING = { witness: 'sign_in_log', outcome: 'nothing', at: SEEN_AT } as const;
const UNLICENSED = { witness: 'sign_in_log', outcome: 'unread', at: SEEN_AT, unread: 'no_license' } as const;

function cardOf(request: ApprovalRequest, viewer: Viewer = 'anyone', language: Language = 'en'): string {
  return JSON.stringify(approvalRequestCard(serverTexts(language), request, { asksMatchCode: true, viewer }));
}

function statusOf(request: ApprovalRequest, language: Language = 'en'): readonly string[] {
  return textsOn(accountStatusCard(serverTexts(language), sampleStatus({ request }), { showsSelector: false }));
}

function pageOf(request: ApprovalRequest, language: Language = 'en') {
  const texts = serverTexts(language);
  return {
    ...requestWords(texts, { request, viewer: 'approver', asksMatchCode: true }),
    ...signInOf(texts, request),
  };
}

describe('an error code of a failed sign-in', () => {
  for (const language of LANGUAGES)
    for (const code of SIGN_IN_CODES)
      it(`brings its words on card, page and in the status: ${code} in ${language}`, () => {
        const { cause, remedy } = serverTexts(language).consoleReports.codes[code];
        const told = `AADSTS${code}: ${cause}.`;
        const request = deliveredWith(loggedFailure(code));
        const card = textsOn(approvalRequestCard(serverTexts(language), request, { asksMatchCode: true }));
        assert.ok(card.some((text) => text.startsWith('⚠ ') && text.includes(plain(told))));
        assert.ok(card.includes(plain(remedy)));
        assert.ok(statusOf(request, language).some((text) => text.includes(`${plain(told)} ${plain(remedy)}`)));
        const page = pageOf(request, language);
        assert.ok(page.signIn?.text.includes(told));
        assert.deepEqual([page.signIn?.remedy, page.nextText, page.signIn?.state], [remedy, remedy, 'failed']);
      });
});

describe('the card of a failed sign-in', () => {
  const request = deliveredWith(
    { witness: 'settings_file', outcome: 'taken', at: SEEN_AT },
    loggedFailure(53_003, { policies: ['Require MFA'], teams: 'failed' }),
  );

  it('is titled so in words and names the cause, the policy and the remedy', () => {
    const card = cardOf(request);
    for (const words of [
      /"✕ Sign-in failed · /,
      /⚠ Sign-in failed\. AADSTS53003: .+ Blocked by the policy \\"Require MFA\\"\./,
      /"Exclude the resource account from the policy \\"Require MFA\\", then restart the console\."/,
    ])
      assert.match(card, words);
    assert.doesNotMatch(card, /◕ Delivered/);
  });

  it('offers Release again and New code', () => {
    const card = approvalRequestCard(serverTexts('en'), request, { asksMatchCode: true });
    const buttons = listActions(card as JsonObject).map(({ action }) => [action['title'], action['verb']]);
    assert.deepEqual(buttons, [
      ['Release again', 'releaseAgain'],
      ['New code', 'generate'],
      ['Details', undefined],
    ]);
    assert.match(cardOf(request), new RegExp(`"accountId":"${request.account.id}"`));
    assert.doesNotMatch(cardOf(request, 'reader'), /"verb":"(?:releaseAgain|generate)"/);
    assert.match(cardOf(request, 'reader'), /An approver sees what to do/);
  });

  it('offers a new code to a person who may generate one, although they may not approve', () => {
    const view = { asksMatchCode: true, viewer: 'reader', mayGenerate: true } as const;
    const card = JSON.stringify(approvalRequestCard(serverTexts('en'), request, view));
    assert.match(card, /"verb":"generate"/);
    assert.doesNotMatch(card, /"verb":"releaseAgain"/);
    const another = { ...view, viewer: 'approver', mayGenerate: false } as const;
    assert.doesNotMatch(JSON.stringify(approvalRequestCard(serverTexts('en'), request, another)), /"verb":"generate"/);
  });

  it('lists each witness with its time, and the two services in one row', () => {
    const card = cardOf(request);
    assert.ok(card.includes(`{"title":"Settings file","value":"Taken by the Teams Rooms app. ${TIME}"}`), card);
    assert.match(card, /\{"title":"Microsoft Entra sign-in log","value":"Sign-in failed\. AADSTS53003: /);
    assert.ok(card.includes('{"title":"Services","value":"Teams: failed · Calendar: unknown"}'), card);
  });

  it('is German in German', () => {
    const card = cardOf(request, 'anyone', 'de');
    for (const words of [/✕ Anmeldung fehlgeschlagen/, /Blockiert durch die Richtlinie/, /"Neuer Code"/, /Kalender: /])
      assert.match(card, words);
  });

  it('leaves the first word to a later change of the password, which explains it', () => {
    const changed = { ...request, laterChange: { source: 'someone', at: SEEN_LATER } } as const;
    assert.match(cardOf(changed), /"Someone else changed the password/);
    assert.match(cardOf(changed), /"verb":"releaseAgain"/);
  });

  it('escapes what Microsoft Entra and its administrators wrote', () => {
    const trap = '[x](https://contoso.example)';
    for (const hostile of [
      deliveredWith(loggedFailure(700_016, { reason: trap })),
      deliveredWith(loggedFailure(53_003, { policies: [trap] })),
      signedInWith(loggedSignIn({ app: trap })),
    ]) {
      const told = [cardOf(hostile), JSON.stringify(statusOf(hostile))];
      for (const text of told) {
        assert.ok(!text.includes(trap));
        assert.match(text, /\\\\\[x/);
      }
    }
  });
});

describe('the card of a sign-in that the console saw fail', () => {
  const failure = {
    witness: 'event_log',
    outcome: 'failed',
    at: SEEN_AT,
    teams: 'ok',
    exchange: 'failed',
    detail: 'Exchange status : 80131500 : AADSTS50076',
  } as const;

  it('names its code, its services and its statuses', () => {
    const card = cardOf(deliveredWith(failure));
    for (const words of [
      /⚠ Sign-in failed\. AADSTS50076: multifactor authentication is required\./,
      /"Exclude the resource account from the policy that requires it, then restart the console\."/,
      /"title":"Services","value":"Teams: signed in · Calendar: failed"/,
      /"title":"Console statuses","value":"Exchange status : 80131500 : AADSTS50076"/,
    ])
      assert.match(card, words);
  });

  it('says what to do when the app left the settings file, and offers a new password', () => {
    const card = cardOf(deliveredWith({ witness: 'settings_file', outcome: 'not_taken', at: SEEN_AT }));
    assert.match(card, /⚠ The Teams Rooms app didn't take the settings file, so the console deleted it\./);
    assert.match(card, /Check on the console that the Teams Rooms app is installed and starts\./);
    assert.match(card, /"verb":"releaseAgain"/);
  });

  it('is titled the same when the console needs attention because it could not sign in', () => {
    const { status: _status, ...facts } = deliveredWith(failure);
    const stopped = { ...facts, status: 'needs_attention', since: SEEN_AT, releaseAttempts: 3 } as const;
    const card = cardOf({ ...stopped, problem: 'console_failing', passwordChanged: 'yes' });
    assert.match(card, /"✕ Sign-in failed · .+"verb":"retry".+"verb":"generate"/);
    assert.match(cardOf({ ...stopped, problem: 'unexpected', passwordChanged: 'yes' }), /"⚠ Needs attention · /);
  });

  it('is over for a room that signed in later', () => {
    const card = cardOf(signedInWith(failure, { witness: 'event_log', outcome: 'signed_in', at: SEEN_LATER }));
    assert.match(card, /"Console event log: Signed in\. The room has been ready/);
    assert.doesNotMatch(card, /⚠|Exclude the resource account/);
  });

  it('asks for nobody after the request ended', () => {
    const { status: _status, ...facts } = deliveredWith(failure);
    const over = { ...facts, status: 'expired', expiredFrom: 'delivered', expiredAt: SEEN_LATER } as const;
    const card = cardOf({ ...over, cause: 'replaced' });
    assert.match(card, /"value":"Sign-in failed\./);
    assert.doesNotMatch(card, /⚠|Exclude the resource account|"verb"/);
  });

  it('keeps statuses of any length within a card, which says that there are more', () => {
    const card = cardOf(deliveredWith({ ...failure, detail: 'x'.repeat(3000) }));
    assert.match(card, /x…/);
    assert.ok(card.length < 20_000);
  });
});

describe('the card of a room that nobody saw sign in', () => {
  it('asks neutrally whether the console has restarted', () => {
    const card = cardOf(deliveredWith(NOTHING));
    assert.match(card, /"◔ Not seen yet · /);
    assert.match(card, /"Not seen yet: has the console restarted\? If the room has signed in, confirm/);
    assert.doesNotMatch(card, /⚠|failed|"style":"(?:warning|attention)"|"verb":"releaseAgain"/);
    assert.match(pageOf(deliveredWith(NOTHING)).nextText, /^Not seen yet: has the console restarted\?/);
  });

  it('says that nobody can tell, and why', () => {
    const card = cardOf(deliveredWith(UNLICENSED));
    assert.match(card, /"◕ Delivered · /);
    assert.match(card, /We can't tell whether the room signed in\. The sign-in log needs Microsoft Entra ID P1/);
    assert.doesNotMatch(card, /⚠|failed/);
    assert.match(pageOf(deliveredWith(UNLICENSED)).nextText, /^We can't tell whether the room signed in\./);
  });

  it('gives a reader no remedy that only others can carry out', () => {
    assert.doesNotMatch(cardOf(deliveredWith(NOTHING), 'reader'), /confirm the sign-in/);
  });

  it('waits without a verdict while only the settings file was taken', () => {
    const request = deliveredWith({ witness: 'settings_file', outcome: 'taken', at: SEEN_AT });
    assert.match(cardOf(request), /We don't know yet whether the room signs in/);
    const { signIn } = pageOf(request);
    assert.deepEqual([signIn?.state, signIn?.title, signIn?.sights.length], [undefined, 'Not known yet', 1]);
  });
});

describe('the card of a room that signed in', () => {
  it('says who saw it', () => {
    const request = signedInWith(loggedSignIn());
    const card = cardOf(request);
    assert.match(card, /"● Signed in · /);
    assert.ok(card.includes(`"value":"Signed in by Microsoft Teams Rooms. ${TIME}"`), card);
    assert.match(card, /"Microsoft Entra sign-in log: Signed in by Microsoft Teams Rooms\. The room has been ready/);
    assert.ok(statusOf(request).some((text) => text.startsWith('Microsoft Entra sign-in log: Signed in by')));
  });

  it('shows a contradiction as both, with what to do', () => {
    const request = signedInWith(loggedSignIn(), loggedFailure(50_126, { at: SEEN_LATER }));
    const card = cardOf(request);
    for (const words of [
      /"● Signed in · /,
      /Signed in by Microsoft Teams Rooms\./,
      /⚠ A later sign-in failed, although the room had signed in\. .+ the password is wrong\./,
      /"Ask the installer whether the room works\./,
    ])
      assert.match(card, words);
    assert.doesNotMatch(card, /"verb":"(?:releaseAgain|generate)"/);
    const { signIn } = pageOf(request);
    assert.match(signIn?.against ?? '', /^A later sign-in failed/);
    assert.deepEqual(
      signIn?.sights.map(({ outcome, remedy }) => [outcome, remedy !== undefined]),
      [
        ['signed_in', false],
        ['failed', true],
      ],
    );
  });
});

describe('the lists in chat', () => {
  const failed = [deliveredWith(loggedFailure(53_003))];
  const row = '⚠ Sign-in failed. AADSTS53003: Conditional Access blocks the sign-in. Serial number SN-4711.';

  it('show a failed sign-in below the waiting requests, with its cause and its card', () => {
    const card = pendingCard(serverTexts('en'), { ...pendingPage([]), failed });
    assert.ok(textsOn(card).includes(row), JSON.stringify(textsOn(card)));
    assert.match(JSON.stringify(card), /"verb":"showRequest"/);
    assert.ok(
      !textsOn(pendingCard(serverTexts('en'), pendingPage([]))).some((text) => text.includes('Sign-in failed')),
    );
  });

  it('show it in the overview under its own title', () => {
    const texts = textsOn(overviewCard(serverTexts('en'), { ...sampleOverview([]), signInFailed: failed }));
    assert.ok(texts.indexOf('Sign-in failed') >= 0 && texts.indexOf('Sign-in failed') < texts.indexOf(row));
  });
});
