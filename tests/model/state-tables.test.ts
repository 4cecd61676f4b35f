import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  ENDED_REQUESTS,
  REQUEST_TRANSITIONS,
  REQUESTS_TO_RELEASE,
  REQUESTS_WITH_CLOCK,
  type RequestStatus,
  UNFINISHED_REQUESTS,
  WITHDRAWABLE_REQUESTS,
} from '../../bot/domain/approval/approval-request.ts';
import { OPEN_OTPS, OTP_TRANSITIONS, type OtpStatus } from '../../bot/domain/otp/otp.ts';
import { SIGN_OUT_TRANSITIONS, type SignOutStatus } from '../../bot/domain/release/sign-out.ts';
import { finalStates, statesBefore, type StateTable } from '../../bot/domain/state-table.ts';
import { statesAfter } from './state-walks.ts';

const WALKS = 100_000;
const LONGEST = 24;

/** Follows the table from its first state, by the choices; a state without a successor ends the walk. */
function walk<State extends string>(
  table: StateTable<State>,
  first: State,
  choices: readonly number[],
): readonly State[] {
  const visited = [first];
  for (const choice of choices) {
    const successors = table[visited.at(-1) ?? first];
    const next = successors[choice % Math.max(1, successors.length)];
    if (next === undefined) break;
    visited.push(next);
  }
  return visited;
}

/** Checks random walks through a table, and what `promise` says of each of them. */
function checkWalks<State extends string>(
  table: StateTable<State>,
  first: State,
  promise: (visited: readonly State[]) => void,
): void {
  const choices = fc.array(fc.nat({ max: 59 }), { minLength: 1, maxLength: LONGEST });
  const property = fc.property(choices, (chosen) => {
    const visited = walk(table, first, chosen);
    for (const [index, state] of visited.entries()) {
      const before = visited[index - 1];
      if (before === undefined) continue;
      assert.ok(statesBefore(table, state).includes(before), `${before} is not before ${state}`);
      assert.ok(!finalStates(table).includes(before), `${before} is final, and ${state} follows`);
    }
    promise(visited);
  });
  fc.assert(property, { numRuns: WALKS });
}

const first = <State>(visited: readonly State[], state: State): number => visited.indexOf(state);

describe(`${WALKS} random walks through the states`, function suite() {
  this.timeout(120_000);

  it('of a code: it ends once, and only a code that was typed gives a console its credential', () => {
    checkWalks<OtpStatus>(OTP_TRANSITIONS, 'active', (visited) => {
      const ends = visited.filter((state) => ['expired', 'revoked', 'superseded'].includes(state));
      assert.ok(ends.length <= 1);
      if (visited.includes('consumed')) assert.ok(first(visited, 'submitted') < first(visited, 'consumed'));
      assert.equal(visited.lastIndexOf('active'), 0, 'a code is active again');
    });
  });

  it('of a request: a credential follows an approval, and a rejection or withdrawal is the end', () => {
    checkWalks<RequestStatus>(REQUEST_TRANSITIONS, 'pending', (visited) => {
      assert.equal(visited.lastIndexOf('pending'), 0, 'a request waits for a decision again');
      assert.ok(!(visited.includes('approved') && visited.includes('rejected')), 'a request was decided twice');
      for (const state of ['ready', 'delivered', 'needs_attention'] as const)
        if (visited.includes(state)) assert.ok(first(visited, 'approved') < first(visited, state));
      for (const [index, state] of visited.entries())
        if (state === 'cancelled') assert.notEqual(visited[index - 1], 'delivered', 'a delivery was withdrawn');
    });
  });

  it('of a sign-out: it acts only after it was confirmed', () => {
    const [begin] = Object.keys(SIGN_OUT_TRANSITIONS) as SignOutStatus[];
    assert.ok(begin);
    checkWalks<SignOutStatus>(SIGN_OUT_TRANSITIONS, begin, (visited) => {
      assert.equal(visited.lastIndexOf(begin), 0, 'a sign-out waits again');
      for (const state of ['done', 'failed'] as const)
        if (visited.includes(state)) assert.equal(visited[first(visited, state) - 1], 'confirmed');
    });
  });
});

describe('The lists that are taken from the tables of states', () => {
  it('name every state once, and lead to an end from each', () => {
    const states = Object.keys(REQUEST_TRANSITIONS) as RequestStatus[];
    assert.deepEqual([...UNFINISHED_REQUESTS, ...ENDED_REQUESTS].toSorted(), states.toSorted());
    for (const state of UNFINISHED_REQUESTS) {
      const after = statesAfter<RequestStatus>(REQUEST_TRANSITIONS, state);
      assert.ok(
        ENDED_REQUESTS.some((end) => after.has(end)),
        state,
      );
    }
    for (const state of WITHDRAWABLE_REQUESTS) assert.ok(!['delivered', 'expired'].includes(state));
    assert.deepEqual([...REQUESTS_WITH_CLOCK].toSorted(), ['delivered', 'needs_attention', 'pending', 'ready']);
    assert.deepEqual([...REQUESTS_TO_RELEASE].toSorted(), ['approved', 'needs_attention']);
    assert.deepEqual([...OPEN_OTPS].toSorted(), ['active', 'submitted']);
  });
});
