import assert from 'node:assert/strict';
import { type Issuer, startIssuer } from '../../../env/sandbox/issuer/issuer.ts';
import { isWholeForm } from '../../support/run/whole-form.ts';
import { outcomeOf } from '../cell.ts';
import { type FaultName, FAULTS } from '../fault-twists.ts';
import { type Outcome, printOutcomes } from '../print-outcomes.ts';
import type { WireFault } from './fault-proxy.ts';
import { TEAMS_ROWS } from './teams-acts.ts';
import { PLAIN_ROWS, runWireCell } from './wire-acts.ts';
import { SLOW_TIME_OUTS, WIRE_ACTS, WIRE_TABLE, type WireAct } from './wire-table.ts';

const ROWS = { ...PLAIN_ROWS, ...TEAMS_ROWS } as const;

/** Cells that run side by side. Clients have time limits, which a machine that is too busy would reach. */
const AT_ONCE = 8;

interface RunCell {
  readonly act: WireAct;
  readonly fault: WireFault;
  readonly expected: string;
}

function cellOf(act: WireAct, fault: FaultName): readonly RunCell[] {
  const expected = outcomeOf(WIRE_TABLE[act][fault]);
  const isLeftOut = !isWholeForm && fault === 'time-out' && SLOW_TIME_OUTS.has(act);
  return expected === undefined || fault === 'stale read' || isLeftOut ? [] : [{ act, fault, expected }];
}

const CELLS = WIRE_ACTS.flatMap((act) => FAULTS.flatMap((fault) => cellOf(act, fault)));

describe('what the login host, witnesses and Teams answer in place of what was asked', function suite() {
  this.timeout(60_000);
  let issuer: Issuer;
  const ran: Outcome[] = [];
  const outcomes = new Map<RunCell, Promise<string>>();
  before(async () => {
    issuer = await startIssuer();
    const ends: Promise<unknown>[] = [];
    for (const [index, cell] of CELLS.entries()) {
      // The first ones start at once, and each other one when a cell before it has ended.
      const outcome = Promise.resolve(ends[index - AT_ONCE]).then(() =>
        runWireCell(ROWS[cell.act], issuer, cell.fault),
      );
      outcomes.set(cell, outcome);
      ends.push(outcome.catch(() => undefined));
    }
  });
  after(async () => {
    await Promise.allSettled(outcomes.values());
    await issuer.close();
    printOutcomes(ran);
  });

  for (const cell of CELLS) {
    it(`${cell.fault} for ${cell.act}: ${cell.expected}`, async () => {
      const outcome = await outcomes.get(cell);
      ran.push({ ...cell, outcome: String(outcome) });
      assert.equal(outcome, cell.expected);
    });
  }
});
