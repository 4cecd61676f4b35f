import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { attemptOf } from '../../bot/teams/attempt.ts';

const ATTEMPTS: readonly (readonly [string, Partial<Activity>, ReturnType<typeof attemptOf>])[] = [
  ['a command', { type: 'message', text: 'approve 1234 042137' }, { via: 'command', act: 'approve' }],
  ['words that are no command', { type: 'message', text: 'let me in' }, { via: 'command', act: 'name' }],
  ['a button', press('approve'), { via: 'card', act: 'approve' }],
  ['the refresh of a client', press('viewRequest'), { via: 'card', act: 'viewRequest', isAutomatic: true }],
  ['a verb that no button has', press('x'.repeat(5000)), { via: 'card', act: 'unknown' }],
  ['a button of an old client', { type: 'message', value: { verb: 'retry' } }, { via: 'card', act: 'retry' }],
  ['the dialog with a code', fetchDialog({ otpId: 'otp-1' }), { via: 'card', act: 'codeDialog' }],
  ['the page of a rollout', fetchDialog({ page: 'rollout', rolloutId: 'b1' }), { via: 'card', act: 'rolloutDialog' }],
  ['the wizard', fetchDialog({ page: 'generate' }), { via: 'card', act: 'wizardDialog' }],
  ['nothing', { type: 'invoke', name: 'adaptiveCard/action' }, { via: 'card', act: 'unknown' }],
];

function press(verb: string): Partial<Activity> {
  return { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb, data: {} } } };
}

function fetchDialog(data: object): Partial<Activity> {
  return { type: 'invoke', name: 'task/fetch', value: { data } };
}

describe('what a turn tries', () => {
  for (const [what, activity, attempt] of ATTEMPTS) {
    it(`is known by its name, and not by what somebody typed: ${what}`, () => {
      assert.deepEqual(attemptOf({ recipient: { id: 'bot' }, ...activity } as Activity), attempt);
    });
  }
});
