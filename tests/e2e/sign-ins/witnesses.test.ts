import assert from 'node:assert/strict';
import { requestPath, type RequestView } from '../../../contract/requests.ts';
import type { SignInState, SignInWitness } from '../../../contract/sign-ins/sign-in-view.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { answerTo, approvalCard, openStage, type Stage } from '../stage.ts';
import { callTab } from '../tab-calls.ts';
import { type DeliveredRoom, deliverRoom, viewWhen } from './delivered-room.ts';

const { lidia, megan } = SANDBOX_PEOPLE;

/** What a witness can say. The key says it by being there. */
const WORDS = {
  'installer: signed in': (_stage: Stage, { report }: DeliveredRoom) =>
    report({ stage: 'signed_in', source: 'installer' }),
  'event log: signed in': (_stage: Stage, { report }: DeliveredRoom) =>
    report({ stage: 'signed_in', source: 'event_log', teams: 'ok', exchange: 'ok' }),
  'event log: failed': (_stage: Stage, { report }: DeliveredRoom) =>
    report({
      stage: 'sign_in_failed',
      source: 'event_log',
      teams: 'failed',
      exchange: 'failed',
      detail: 'Teams status : AADSTS53003',
    }),
  'settings: taken': (_stage: Stage, { report }: DeliveredRoom) => report({ stage: 'taken' }),
  'settings: not taken': (_stage: Stage, { report }: DeliveredRoom) => report({ stage: 'not_taken' }),
  'administrator: signed in': async (stage: Stage, { requestId }: DeliveredRoom) => {
    const { status, body } = await callTab(stage, megan, requestPath(requestId, 'signedIn'), { body: {} });
    assert.ok(status < 300, JSON.stringify(body));
  },
} as const;
type Word = keyof typeof WORDS;

interface Row {
  /** In the order of their arrival. */
  readonly said: readonly Word[];
  readonly state: SignInState | undefined;
  readonly contradicted?: true;
  /** On card and in chat. */
  readonly shown: RegExp;
}

const SIGNED_IN = { state: 'signed_in', shown: /Signed in/ } as const;
const FAILED = { state: 'failed', shown: /Sign-in failed/ } as const;
const BOTH = { state: 'signed_in', contradicted: true, shown: /A later sign-in failed/ } as const;

/** Who says what, in which order, and what follows. The whole table of pairs is that of the verdict itself. */
const ROWS: readonly Row[] = [
  { said: ['settings: taken'], state: undefined, shown: /Taken by the Teams Rooms app/ },
  { said: ['installer: signed in'], ...SIGNED_IN },
  { said: ['event log: signed in'], ...SIGNED_IN },
  { said: ['administrator: signed in'], ...SIGNED_IN },
  { said: ['event log: failed'], ...FAILED },
  { said: ['settings: not taken'], state: 'failed', shown: /Not taken by the Teams Rooms app/ },
  { said: ['event log: failed', 'event log: signed in'], ...SIGNED_IN },
  { said: ['event log: failed', 'administrator: signed in'], ...SIGNED_IN },
  { said: ['event log: signed in', 'event log: failed'], ...BOTH },
  { said: ['installer: signed in', 'event log: failed'], ...BOTH },
  { said: ['administrator: signed in', 'event log: failed'], ...BOTH },
  { said: ['settings: not taken', 'settings: taken'], state: undefined, shown: /Taken by the Teams Rooms app/ },
  { said: ['settings: taken', 'event log: failed'], ...FAILED },
];

describe('witnesses of a sign-in, with the real server', function suite() {
  this.timeout(240_000);
  let stage: Stage;
  const delivered: DeliveredRoom[] = [];
  before(async () => {
    stage = await openStage();
    for (const index of ROWS.keys()) delivered.push(await deliverRoom(stage, 24 + index));
    const longest = Math.max(...ROWS.map(({ said }) => said.length));
    for (let step = 0; step < longest; step += 1) {
      // A minute passes between two words, so that their order is certain.
      await stage.setClock?.(60 * (step + 1));
      for (const [index, { said }] of ROWS.entries()) {
        const word = said[step];
        if (word !== undefined) await WORDS[word](stage, one(index));
      }
    }
  });
  after(() => stage.close());

  const one = (index: number): DeliveredRoom => delivered[index] ?? assert.fail('it was not delivered');

  for (const [index, { said, state, contradicted, shown }] of ROWS.entries()) {
    it(`${said.join(', then ')}: ${state ?? 'nothing yet'}${contradicted ? ', contradicted' : ''}`, async () => {
      const room = one(index);
      const isWanted = ({ signIn }: RequestView): boolean => signIn?.state === state;
      const { signIn } = await viewWhen(stage, room, `the state ${state}`, isWanted);
      assert.equal(signIn?.against !== undefined, contradicted === true, JSON.stringify(signIn));
      const witnesses = new Set<SignInWitness | undefined>(signIn?.sights.map(({ witness }) => witness));
      for (const word of said) assert.ok(witnesses.has(WITNESSES[word]), `${word} is not shown`);
      const [, text] = /^\/(.*)\/$/.exec(String(shown)) ?? [];
      await approvalCard(stage, room.serialNumber, text ?? '');
      assert.match(await answerTo(stage, lidia, `status ${sandboxRoom(room.room).userPrincipalName}`), shown);
    });
  }
});

const WITNESSES: Readonly<Record<Word, SignInWitness>> = {
  'installer: signed in': 'installer',
  'event log: signed in': 'event_log',
  'event log: failed': 'event_log',
  'settings: taken': 'settings_file',
  'settings: not taken': 'settings_file',
  'administrator: signed in': 'administrator',
};
