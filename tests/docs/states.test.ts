import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { REQUEST_TRANSITIONS } from '../../bot/domain/approval/approval-request.ts';

describe('The diagram of states in the architecture page', () => {
  it('has every step of a request, and no other', () => {
    const page = readFileSync('docs/architecture.md', 'utf8');
    const drawn = [...page.matchAll(/^ {2}(\w+) --> (\w+)$/gm)].map(([, from, to]) => `${from} --> ${to}`);
    const steps = Object.entries(REQUEST_TRANSITIONS).flatMap(([from, next]) => next.map((to) => `${from} --> ${to}`));
    assert.deepEqual(new Set(drawn), new Set(steps));
  });
});
