import assert from 'node:assert/strict';
import { frameView } from '../../../console/page/frame-view.ts';
import { NOTHING_TOLD, type PageState } from '../../../console/page/page-state.ts';
import { stateView } from '../../../console/page/state-view.ts';
import { unmarked } from '../../support/words/pseudo-locale.ts';
import { pseudoConsoleTexts } from '../../support/words/pseudo-texts.ts';

const texts = pseudoConsoleTexts();
const NOW = new Date('2026-03-02T09:00:00.000Z');
const STATES: Readonly<Record<string, PageState>> = {
  'while it runs': { state: 'running' },
  'with the question for a code': { state: 'asking', about: 'otp' },
  'with the question for a fact': { state: 'asking', about: 'model' },
  'with the question after the restart': { state: 'asking', about: 'signed_in' },
  'at a good end': { state: 'ended', outcome: 'done' },
  'at the end of a request': { state: 'ended', outcome: 'rejected' },
  'with a setup that was delivered': { state: 'delivered' },
  'before the restart': { state: 'restarting', in: 5 },
  'when the restart waits': { state: 'restarting', in: 'waits' },
};
/** Members of a view that programs read. */
const CODES: ReadonlySet<string> = new Set(['kind', 'tone', 'press', 'language', 'name']);

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    CODES.has(name) && typeof member === 'string' && !member.includes('⟦') ? [] : textsIn(member),
  );
}

describe('the page of the console program', () => {
  for (const [name, state] of Object.entries(STATES)) {
    it(`says nothing that is not from the catalog ${name}`, () => {
      const view = stateView(state, { told: NOTHING_TOLD, reader: { texts, locale: 'de-DE' }, now: NOW });
      const frame = frameView(texts, { supportText: undefined, device: undefined, losesRun: true });
      const shown = textsIn([view, frame]);
      assert.ok(shown.length > 3);
      assert.deepEqual(
        shown.filter((text) => /\p{L}/u.test(unmarked(text))),
        [],
      );
    });
  }
});
