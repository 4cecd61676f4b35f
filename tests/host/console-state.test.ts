import assert from 'node:assert/strict';
import type { Language } from '../../contract/language.ts';
import {
  consoleState,
  FIRST_STATE,
  inGroups,
  type ConsoleState,
} from '../../env/sandbox/host/page/console/console-state.ts';
import { windowTexts } from '../../env/sandbox/host/page/console/window-texts.ts';

type Events = readonly Readonly<Record<string, unknown>>[];

function afterIn(language: Language, events: Events): ConsoleState {
  return consoleState(
    FIRST_STATE,
    events.map((event, index) => ({ event: '', ...event, number: index + 1 })),
    windowTexts(language),
  );
}

function after(...events: Events): ConsoleState {
  return afterIn('en', events);
}

const ACCEPTED = [
  { event: 'started' },
  { event: 'key_started' },
  { event: 'key_ready' },
  { event: 'otp_accepted', matchCode: '482913' },
];

describe("what the console's window shows", () => {
  it('asks for the code again when it was mistyped, and says what is wrong with it', () => {
    const state = after(
      { event: 'started' },
      { event: 'mistyped', problem: 'wrong_symbol' },
      { event: 'error', outcome: 'code', message: 'No more tries.' },
      { event: 'ended', exitCode: 3 },
    );
    assert.equal(state.stage, 'enter');
    assert.match(state.problem ?? '', /never the letter U/);
  });

  it('says so in the language of its window', () => {
    for (const [problem, said] of [
      ['wrong_symbol', /nie den Buchstaben U/],
      ['of_a_newer_program', /Tippfehler/],
    ] as const) {
      const state = afterIn('de', [{ event: 'mistyped', problem }]);
      assert.match(state.stage === 'enter' ? (state.problem ?? '') : '', said);
    }
    assert.deepEqual(afterIn('de', [{ event: 'key_started' }]), {
      stage: 'working',
      doing: 'Der Schlüssel dieser Konsole wird generiert',
    });
    assert.deepEqual(afterIn('de', [...ACCEPTED, { event: 'ended', exitCode: 1 }]), {
      stage: 'stopped',
      reason: 'Das Konsolenprogramm ist beendet (Exitcode 1).',
    });
  });

  it('shows the match code while an administrator decides', () => {
    assert.deepEqual(after(...ACCEPTED), { stage: 'waiting', for: 'decision', matchCode: '482913' });
    assert.equal(inGroups('482913'), '482 913');
  });

  it('tells of trouble with the server until it is over', () => {
    const troubled = [...ACCEPTED, { event: 'retrying', reason: 'no answer' }];
    assert.deepEqual(after(...troubled), {
      stage: 'waiting',
      for: 'decision',
      matchCode: '482913',
      trouble: 'no answer',
    });
    assert.ok(!('trouble' in after(...troubled, { event: 'reconnected' })));
  });

  it('asks after the restart whether the room signed in, and ends with the room', () => {
    const restarted = [
      ...ACCEPTED,
      { event: 'delivered' },
      { event: 'ended', exitCode: 0 },
      { event: 'restarting' },
      { event: 'restarted', account: 'room-01@contoso.example', signedIn: true },
    ];
    assert.deepEqual(after(...restarted), { stage: 'confirm', account: 'room-01@contoso.example', signedIn: true });
    assert.deepEqual(
      after(
        ...restarted,
        { event: 'started' },
        { event: 'file_taken' },
        { event: 'signed_in' },
        { event: 'ended', exitCode: 0 },
      ),
      {
        stage: 'signedIn',
        account: 'room-01@contoso.example',
      },
    );
  });

  it('tells the reason of a rejection, and goes back to the start when it is started over', () => {
    const rejected = [...ACCEPTED, { event: 'rejected', reason: 'Wrong room' }, { event: 'ended', exitCode: 4 }];
    assert.deepEqual(after(...rejected), { stage: 'rejected', reason: 'Wrong room' });
    assert.deepEqual(after(...rejected, { event: 'started_over' }), FIRST_STATE);
  });

  it('offers to go on when the program ended by itself', () => {
    assert.equal(after(...ACCEPTED, { event: 'ended', exitCode: 1 }).stage, 'stopped');
  });
});
