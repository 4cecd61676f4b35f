import { REJECTION_REASONS } from '../../domain/approval/approval-request.ts';
import type { ChosenReason } from '../../domain/approval/approval-request.ts';

export type Command =
  | { readonly kind: 'help'; readonly understood: boolean }
  | {
      readonly kind: 'generate';
      readonly account: string;
      readonly hours?: number;
      /** The text contains a "for" that begins either a part of the name or a lifetime that the command can't read. */
      readonly hasFor?: true;
    }
  | { readonly kind: 'ask account'; readonly hours?: number }
  | { readonly kind: 'status'; readonly account: string }
  | { readonly kind: 'overview' }
  | { readonly kind: 'pending'; readonly after?: string }
  | { readonly kind: 'revoke'; readonly account: string }
  | { readonly kind: 'approve'; readonly request: string; readonly matchCode?: string }
  | {
      readonly kind: 'reject';
      readonly request: string;
      readonly reason: ChosenReason | undefined;
      readonly text?: string;
    }
  | { readonly kind: 'use channel' }
  | { readonly kind: 'accept list' }
  | { readonly kind: 'rules' };

/**
 * The first words of each command, which Teams suggests while someone types. The manifest lists the same words for the
 * same scopes.
 */
export const COMMAND_TITLES = {
  help: 'help',
  generate: 'generate otp',
  'ask account': 'generate otp',
  status: 'status',
  overview: 'status',
  pending: 'pending',
  approve: 'approve',
  reject: 'reject',
  revoke: 'revoke',
  'use channel': 'use this channel',
  'accept list': 'accept the new list',
  rules: 'rules',
} as const satisfies Record<Command['kind'], string>;

/** The kind of conversation with the bot, named as in the manifest. */
export type CommandScope = 'personal' | 'team' | 'groupChat';

/** Tells whether Teams should suggest a command in a scope. A channel can only be chosen in a team. */
export function isOffered(kind: Command['kind'], scope: CommandScope): boolean {
  return kind !== 'use channel' || scope === 'team';
}

/** A longer text isn't a command. The limit also bounds the work of the patterns below. */
const LONGEST_COMMAND = 400;

interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: readonly (string | undefined)[]) => Command;
}

const FORMS: readonly Form[] = [
  { pattern: /^(?:help|hilfe|\?)$/i, read: () => ({ kind: 'help', understood: true }) },
  { pattern: /^pending$/i, read: () => ({ kind: 'pending' }) },
  { pattern: /^use this channel$/i, read: () => ({ kind: 'use channel' }) },
  { pattern: /^accept (?:the )?new list$/i, read: () => ({ kind: 'accept list' }) },
  { pattern: /^rules$/i, read: () => ({ kind: 'rules' }) },
  { pattern: /^status$/i, read: () => ({ kind: 'overview' }) },
  {
    pattern: /^generate otp(?: for (\d{1,5}) ?(h(?:ours?)?|d(?:ays?)?))?$/i,
    read: ([number, unit]) => ({ kind: 'ask account', ...(number !== undefined && { hours: hoursOf(number, unit) }) }),
  },
  { pattern: /^status (.+)$/i, read: ([account = '']) => ({ kind: 'status', account }) },
  { pattern: /^revoke (.+)$/i, read: ([account = '']) => ({ kind: 'revoke', account }) },
  {
    pattern: /^generate otp (for )?(.+?)(?: for (\d{1,5}) ?(h(?:ours?)?|d(?:ays?)?))?$/i,
    read: ([first, account = '', number, unit]) => {
      if (number !== undefined) return { kind: 'generate', account, hours: hoursOf(number, unit) };
      return { kind: 'generate', account, ...((first !== undefined || / for /i.test(account)) && { hasFor: true }) };
    },
  },
  {
    pattern: /^approve (\S+)(?: (.+))?$/i,
    read: ([request = '', matchCode]) => ({ kind: 'approve', request, ...(matchCode && { matchCode }) }),
  },
  {
    pattern: /^reject (\S+)(?: (\d+))?(?: (.+))?$/i,
    read: ([request = '', number, text]) => ({
      kind: 'reject',
      request,
      reason: REJECTION_REASONS[Number(number) - 1],
      ...(text && { text }),
    }),
  },
];

function hoursOf(number: string, unit = ''): number {
  return Number(number) * (/^d/i.test(unit) ? 24 : 1);
}

/** Reads the command in a message from which the mention of the bot has been removed. */
export function readCommand(said: string): Command {
  const text = said
    .replaceAll(/<at>[^<]*<\/at>|&nbsp;/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (text === '') return { kind: 'help', understood: true };
  if (text.length <= LONGEST_COMMAND) {
    for (const { pattern, read } of FORMS) {
      const match = pattern.exec(text);
      if (match) return read(match.slice(1));
    }
  }
  return { kind: 'help', understood: false };
}
