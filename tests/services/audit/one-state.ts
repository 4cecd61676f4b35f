import assert from 'node:assert/strict';
import type { WitnessState } from '../../../bot/domain/audit/witness-state.ts';
import { secondsAfter } from '../../../bot/domain/instant.ts';
import type { WitnessStates } from '../../../bot/domain/ports/store/audit/witness-states.ts';

/** One row of the table, in memory. */
export class OneState implements WitnessStates {
  state: WitnessState | undefined;
  note = '';
  againAt = 0;
  now = new Date();

  pass(seconds: number): void {
    this.now = secondsAfter(this.now, seconds);
  }

  keepOnly: WitnessStates['keepOnly'] = async () => undefined;

  list: WitnessStates['list'] = async () => (this.state ? [this.state] : []);

  begin: WitnessStates['begin'] = async (place, kind, seconds) => {
    if (this.now.getTime() < this.againAt) return undefined;
    this.againAt = this.now.getTime() + seconds * 1000;
    return (this.state ??= { place, kind, size: 0, cosigned: [], failures: 0 });
  };

  noteTaken: WitnessStates['noteTaken'] = async (place, { size, note, cosignatures }) => {
    this.note = note;
    this.state = {
      place,
      kind: 'witness',
      size,
      takenAt: this.now,
      takenSize: size,
      cosigned: cosignatures,
      failures: 0,
    };
  };

  noteProblem: WitnessStates['noteProblem'] = async (_place, problem, pauseSeconds) => {
    const { state = assert.fail() } = this;
    this.state = { ...state, problem, problemSince: this.now, failures: state.failures + 1 };
    this.againAt = this.now.getTime() + pauseSeconds * 1000;
  };

  notes: WitnessStates['notes'] = async () => [this.note];
}
