import assert from 'node:assert/strict';
import { readCommand } from '../../../bot/teams/chat/commands.ts';
import type { Command } from '../../../bot/teams/chat/commands.ts';

const CASES: Readonly<Record<string, Command>> = {
  '<at>Rooms OTP</at> generate otp Oslo 3.14\n': { kind: 'generate', account: 'Oslo 3.14' },
  'Generate OTP for room-01@contoso.example for 24h': {
    kind: 'generate',
    account: 'room-01@contoso.example',
    hours: 24,
  },
  'generate otp Oslo for 0 hours': { kind: 'generate', account: 'Oslo', hours: 0 },
  'generate otp room-01@contoso.example for 2d': { kind: 'generate', account: 'room-01@contoso.example', hours: 48 },
  'generate otp Oslo for 1 Day': { kind: 'generate', account: 'Oslo', hours: 24 },
  'generate otp Room for guests for 3 days': { kind: 'generate', account: 'Room for guests', hours: 72 },
  'generate otp Room for guests': { kind: 'generate', account: 'Room for guests', hasFor: true },
  'generate otp Oslo for a week': { kind: 'generate', account: 'Oslo for a week', hasFor: true },
  'generate otp for a week': { kind: 'generate', account: 'a week', hasFor: true },
  'generate otp for 2d': { kind: 'ask account', hours: 48 },
  'generate otp': { kind: 'ask account' },
  'generate otp for 24h': { kind: 'ask account', hours: 24 },
  Status: { kind: 'overview' },
  'status Oslo  3.14': { kind: 'status', account: 'Oslo 3.14' },
  PENDING: { kind: 'pending' },
  'revoke K7QF': { kind: 'revoke', account: 'K7QF' },
  'approve 0f3c9a1e 123 456': { kind: 'approve', request: '0f3c9a1e', matchCode: '123 456' },
  'approve 0f3c9a1e １２３４５６': { kind: 'approve', request: '0f3c9a1e', matchCode: '１２３４５６' },
  'approve 0f3c9a1e 12345x': { kind: 'approve', request: '0f3c9a1e', matchCode: '12345x' },
  'approve 0f3c9a1e': { kind: 'approve', request: '0f3c9a1e' },
  'reject 0f3c9a1e 6 not today': { kind: 'reject', request: '0f3c9a1e', reason: 'other', text: 'not today' },
  'reject 0f3c9a1e 7': { kind: 'reject', request: '0f3c9a1e', reason: undefined },
  'use this channel': { kind: 'use channel' },
  'Accept the new list': { kind: 'accept list' },
  'accept new list': { kind: 'accept list' },
  '<at>Rooms OTP</at>': { kind: 'help', understood: true },
  hilfe: { kind: 'help', understood: true },
  '?': { kind: 'help', understood: true },
  'help me': { kind: 'help', understood: false },
};

describe('the commands in chat', () => {
  for (const [said, command] of Object.entries(CASES)) {
    it(`understand "${said.trim()}"`, () => assert.deepEqual(readCommand(said), command));
  }

  it('do not look into texts that are too long', () => {
    assert.deepEqual(readCommand(`generate otp ${'a '.repeat(100_000)}`), { kind: 'help', understood: false });
  });
});
