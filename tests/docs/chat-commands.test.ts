import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { COMMAND_TITLES } from '../../bot/teams/chat/commands.ts';
import { readCommand } from '../../bot/teams/chat/grammar/read-command.ts';

/** What the first column calls a command, where it differs from the name in the code. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  many: ['generate'],
  // A question about a room is read as its name.
  status: ['status', 'name'],
};

const [, section = ''] = readFileSync('docs/admins.md', 'utf8').split('### Commands in chat\n');
const rows = section
  .split('\n### ')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the commands in the guide for administrators', () => {
  for (const [, name = '', ...cells] of rows ?? []) {
    it(`are understood in both languages: ${name}`, () => {
      const said = cells.slice(0, 2).flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text));
      assert.ok(said.length >= 2);
      const heard = { now: new Date(), timeZone: 'Europe/Berlin' };
      for (const text of said) {
        const { kind } = readCommand(text, heard);
        assert.ok((NAMES[name] ?? [name]).includes(kind), `${text}: ${kind}`);
      }
    });
  }

  it('are all that Teams suggests', () => {
    const named = new Set(rows?.map(([, name]) => name));
    assert.deepEqual(
      Object.keys(COMMAND_TITLES).filter((kind) => !named.has(kind)),
      [],
    );
  });
});
