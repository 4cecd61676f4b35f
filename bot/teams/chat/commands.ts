import type { Command } from './grammar/command.ts';

/**
 * The first words of each command, which Teams suggests while someone types. The manifest lists the same words for the
 * same scopes.
 */
export const COMMAND_TITLES = {
  help: 'help',
  generate: 'generate otp',
  status: 'status',
  pending: 'pending',
  approve: 'approve',
  reject: 'reject',
  revoke: 'revoke',
  'use channel': 'use this channel',
  'accept list': 'accept the new list',
  rules: 'rules',
} as const satisfies Partial<Record<Command['kind'], string>>;

/** A command that Teams suggests. */
export type OfferedCommand = keyof typeof COMMAND_TITLES;

/** The kind of conversation with the bot, named as in the manifest. */
export type CommandScope = 'personal' | 'team' | 'groupChat';

/** Tells whether Teams should suggest a command in a scope. A channel can only be chosen in a team. */
export function isOffered(kind: OfferedCommand, scope: CommandScope): boolean {
  return kind !== 'use channel' || scope === 'team';
}
