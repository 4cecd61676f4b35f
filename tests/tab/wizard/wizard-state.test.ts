import assert from 'node:assert/strict';
import { wizardTexts as german } from '../../../texts/de/tab/wizard.ts';
import { wizardTexts as english } from '../../../texts/en/tab/wizard.ts';
import type { SignInDataVerdict } from '../../../contract/sign-in-data.ts';
import {
  hasEntries,
  NEW_WIZARD,
  nextWizard,
  type WizardEvent,
  type WizardState,
} from '../../../tab/src/wizard/wizard-state.ts';
import {
  configurationProblem as problemOfConfiguration,
  reviewProblem as problemOfReview,
  startBody,
  syncedAccounts,
  type WizardFacts,
} from '../../../tab/src/wizard/wizard-request.ts';
import { restoredWizard, savedWizard } from '../../../tab/src/wizard/saved-wizard.ts';
import { readSerialNumbers } from '../../../tab/src/wizard/configuration/serial-numbers.ts';
import { accountItem } from './wizard-accounts.ts';

const A = accountItem('A');
const SYNCED = accountItem('S', { syncedFromOnPremises: true });
const NOW = Date.parse('2026-03-02T09:00:00Z');
const FACTS: WizardFacts = {
  ttlHours: 8,
  accounts: [A],
  serialNumbers: { found: [], mistakes: [] },
  reviewState: 'current',
  now: NOW,
};
const FILE = { name: 'rooms.csv', csv: 'userPrincipalName,password\na@contoso.com,Correct-Horse-9' };
const VERDICT: SignInDataVerdict = { rows: 1, errors: [], errorCount: 0, accounts: [] };
const UNREACHABLE = { kind: 'unreachable' } as const;

const pick = (account = A): WizardEvent => ({ kind: 'selection', event: { kind: 'toggled', account } });
const after = (...events: readonly WizardEvent[]): WizardState => events.reduce(nextWizard, NEW_WIZARD);
const ON: WizardEvent = { kind: 'wentOn' };
const KEEP: WizardEvent = { kind: 'modeChosen', passwordMode: 'keep' };
const CHOSEN: WizardEvent = { kind: 'fileChosen', file: FILE };
const PLAN = { accountIds: ['a'], leaveOut: [], expected: [] };
const PRESSED: WizardEvent = { kind: 'generatePressed', key: 'key-1', plan: PLAN };
/** As Review read it: nothing is live of the one account. */
const reviewed = (state: WizardState): WizardState => ({
  ...state,
  review: { accounts: [{ id: A.id, displayName: A.displayName, upn: A.upn, isReady: true }], unknown: 0 },
});
const configurationProblem = (state: WizardState, facts: WizardFacts): string | undefined =>
  problemOfConfiguration(state, facts)?.(english);
const reviewProblem = (state: WizardState, facts: WizardFacts): string | undefined =>
  problemOfReview(state, facts)?.(english);
/** As a field of date and time writes it, in the time zone of this process. */
function localMinute(milliseconds: number): string {
  const at = new Date(milliseconds);
  return new Date(milliseconds - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
const checked = (state: WizardState, verdict: SignInDataVerdict = VERDICT): WizardState =>
  nextWizard(state, {
    kind: 'checked',
    csv: FILE.csv,
    selection: state.selection,
    check: { kind: 'verdict', verdict },
  });

describe('the steps of the wizard', () => {
  it('follow each other, and stay at both ends', () => {
    assert.equal(after(pick(), ON, ON).step, 'review');
    assert.equal(after(pick(), ON, ON, { kind: 'wentBack' }).step, 'configuration');
    assert.equal(after({ kind: 'wentBack' }).step, 'accounts');
  });

  it('lead back to Review from whatever was edited there', () => {
    for (const step of ['accounts', 'configuration'] as const) {
      const editing = after(pick(), ON, ON, { kind: 'editFromReview', step });
      assert.equal(editing.step, step);
      for (const kind of ['wentOn', 'wentBack'] as const) {
        const back = nextWizard(editing, { kind });
        assert.deepEqual([back.step, back.returnToReview], ['review', false]);
      }
    }
  });

  it('follow the browser back and forth, but not while a batch is being started', () => {
    const editing = after(pick(), ON, ON, { kind: 'editFromReview', step: 'configuration' });
    const back = nextWizard(editing, { kind: 'stepOpened', step: 'review' });
    assert.deepEqual([back.step, back.returnToReview], ['review', false]);
    const starting = after(pick(), ON, ON, PRESSED);
    assert.equal(nextWizard(starting, { kind: 'stepOpened', step: 'configuration' }), starting);
  });

  it('ask before something that was entered is lost, and only then', () => {
    assert.equal(hasEntries(NEW_WIZARD), false);
    assert.equal(hasEntries(after(ON, { kind: 'listed', event: { kind: 'searched', search: 'x' } })), false);
    for (const event of [
      pick(),
      KEEP,
      CHOSEN,
      { kind: 'ttlTyped', ttlHours: '9' },
      { kind: 'validFromChosen', validFrom: '2026-03-02T10:00' },
      { kind: 'serialNumbersTyped', serialNumbers: 'x' },
    ] as const) {
      assert.equal(hasEntries(after(event)), true, event.kind);
    }
  });
});

describe('the configuration', () => {
  it('takes whole hours from 1 to 336, or those of the rules', () => {
    const problem = (ttlHours: string): string | undefined =>
      configurationProblem(after(pick(), { kind: 'ttlTyped', ttlHours }), FACTS);
    for (const possible of ['', ' ', '1', '336', ' 24 ']) assert.equal(problem(possible), undefined, possible);
    for (const impossible of ['0', '337', '1.5', '-1', 'x', '1e2'])
      assert.match(problem(impossible) ?? '', /1 to 336/, impossible);
    assert.equal(startBody(reviewed(after(pick())), FACTS).ttlHours, 8);
  });

  it('takes a moment ahead that comes before the end of the code, and asks for it as an instant', () => {
    const chosen = (validFrom: string): WizardState => after(pick(), { kind: 'validFromChosen', validFrom });
    const local = (hoursAhead: number): string => localMinute(NOW + hoursAhead * 3_600_000);
    for (const possible of ['', local(1), local(7)])
      assert.equal(configurationProblem(chosen(possible), FACTS), undefined, possible);
    assert.match(configurationProblem(chosen('tomorrow'), FACTS) ?? '', /date and time/);
    assert.match(configurationProblem(chosen(local(-1)), FACTS) ?? '', /in the past/);
    assert.match(configurationProblem(chosen(local(8)), FACTS) ?? '', /expire before they become valid/);
    assert.match(problemOfConfiguration(chosen(local(8)), FACTS)?.(german) ?? '', /nach dem Generieren 8 Stunden/);
    assert.equal(startBody(reviewed(chosen(local(7))), FACTS).notBeforeAt, '2026-03-02T16:00:00.000Z');
    assert.equal('notBeforeAt' in startBody(reviewed(chosen('')), FACTS), false);
  });

  it('resets no password of an account that is synced from on-premises', () => {
    const facts = { ...FACTS, accounts: [A, SYNCED] };
    assert.deepEqual(syncedAccounts(facts), [SYNCED]);
    assert.match(configurationProblem(after(pick(), pick(SYNCED)), facts) ?? '', /on-premises/);
    assert.doesNotMatch(configurationProblem(after(pick(), pick(SYNCED), KEEP), facts) ?? '', /on-premises/);
  });

  it('goes on only with a file that the server found right', () => {
    const problem = (state: WizardState): string | undefined => configurationProblem(state, FACTS);
    const chosen = after(pick(), KEEP, CHOSEN);
    assert.match(problem(after(pick(), KEEP)) ?? '', /Choose the CSV/);
    assert.match(problem(chosen) ?? '', /Checking the file/);
    assert.match(problem(checked(chosen, { ...VERDICT, errorCount: 2 })) ?? '', /Fix the file/);
    assert.equal(problem(checked(chosen)), undefined);
  });

  it('has the file checked again for another selection, and takes no verdict on another', () => {
    const chosen = after(pick(), KEEP, CHOSEN);
    const more = nextWizard(checked(chosen), pick(accountItem('B')));
    assert.equal(more.check.kind, 'unasked');
    const late = nextWizard(more, {
      kind: 'checked',
      csv: FILE.csv,
      selection: chosen.selection,
      check: { kind: 'verdict', verdict: VERDICT },
    });
    assert.equal(late, more);
    assert.equal(
      nextWizard(chosen, {
        kind: 'checked',
        csv: 'other',
        selection: chosen.selection,
        check: { kind: 'failed', failure: UNREACHABLE },
      }),
      chosen,
    );
  });

  it('forgets a file when the next one is none', () => {
    const refused = nextWizard(checked(after(KEEP, CHOSEN)), { kind: 'fileRefused', text: 'empty' });
    assert.equal(refused.file, undefined);
    assert.equal(refused.fileRefusal, 'empty');
    assert.equal(nextWizard(refused, CHOSEN).fileRefusal, undefined);
  });
});

describe('what Generate asks for', () => {
  it('is the selection with the chosen passwords, and nothing of the other choice', () => {
    const serialNumbers = 'a@contoso.com,SN-1';
    const both = after(pick(), { kind: 'serialNumbersTyped', serialNumbers }, CHOSEN);
    const generated = (state: WizardState) => startBody(reviewed(state), facts);
    const facts = { ...FACTS, serialNumbers: readSerialNumbers(serialNumbers, [A]) };
    assert.deepEqual(generated(both), {
      selection: { accountIds: ['a'] },
      passwordMode: 'reset',
      ttlHours: 8,
      expectedSerialNumbers: [{ accountId: 'a', serialNumber: 'SN-1' }],
    });
    assert.deepEqual(generated(checked(nextWizard(both, KEEP))), {
      selection: { accountIds: ['a'] },
      passwordMode: 'keep',
      ttlHours: 8,
      signInData: FILE.csv,
    });
  });

  it('is not asked for while something is missing', () => {
    assert.match(reviewProblem(NEW_WIZARD, FACTS) ?? '', /at least one/);
    assert.match(
      reviewProblem(after(pick()), { ...FACTS, accounts: undefined }) ?? '',
      /Reading the selected accounts/,
    );
    assert.match(
      reviewProblem(after(pick()), { ...FACTS, serialNumbers: undefined }) ?? '',
      /Reading the serial numbers/,
    );
    assert.match(reviewProblem(after(pick()), FACTS) ?? '', /Checking what is live/);
    assert.throws(() => startBody(after(pick(), KEEP), FACTS), /cannot start yet/);
  });

  it('has one key however often it is pressed, and another once something changed', () => {
    const again: WizardEvent = { kind: 'generatePressed', key: 'key-2', plan: PLAN };
    const failed = after(pick(), ON, ON, PRESSED, { kind: 'startFailed', failure: UNREACHABLE });
    assert.deepEqual([failed.step, failed.isStarting, failed.startFailure], ['review', false, UNREACHABLE]);
    assert.equal(nextWizard(failed, again).idempotencyKey, 'key-1');
    assert.equal(nextWizard(nextWizard(failed, { kind: 'ttlTyped', ttlHours: '9' }), again).idempotencyKey, 'key-2');
  });

  it('gets a fresh key when the server knows this one for something else', () => {
    const problem = { type: '', code: 'idempotency_key_reused', title: '', status: 409 };
    const failed = after(pick(), PRESSED, { kind: 'startFailed', failure: { kind: 'problem', problem } });
    assert.equal(failed.idempotencyKey, undefined);
  });
});

describe('a wizard that is opened again after a reload', () => {
  it('stands where it stood, with what was entered and with its key', () => {
    const state = after(
      pick(),
      { kind: 'listed', event: { kind: 'searched', search: 'oslo' } },
      ON,
      { kind: 'ttlTyped', ttlHours: '24' },
      { kind: 'validFromChosen', validFrom: '2026-03-02T10:00' },
      ON,
      PRESSED,
    );
    const restored = restoredWizard(savedWizard(state));
    assert.deepEqual(restored, { ...state, step: 'review', isStarting: false });
    const all = after(
      { kind: 'selection', event: { kind: 'allPicked', filter: { building: 'Oslo' }, eligible: 3 } },
      pick(),
    );
    assert.deepEqual(restoredWizard(savedWizard(all)), all);
  });

  it('was never written down with the file, and asks for that again', () => {
    const state = checked(after(pick(), KEEP, CHOSEN, ON, ON, PRESSED));
    assert.doesNotMatch(savedWizard(state), /Correct-Horse|rooms\.csv/);
    const restored = restoredWizard(savedWizard(state));
    assert.deepEqual([restored.step, restored.returnToReview, restored.passwordMode], ['configuration', true, 'keep']);
    assert.equal(nextWizard(restored, CHOSEN).idempotencyKey, 'key-1', 'the same file leads to the same batch');
    assert.equal(nextWizard(nextWizard(restored, CHOSEN), CHOSEN).idempotencyKey, undefined);
  });

  it('is a new one when what was written down cannot be read', () => {
    for (const saved of [null, '', '{', '[]', '{"step":"other"}', savedWizard(NEW_WIZARD).replace('reset', 'guess')]) {
      assert.deepEqual(restoredWizard(saved), NEW_WIZARD);
    }
  });
});
