import type { Card } from '../../cards/card.ts';
import { isPersonal, type Turn } from '../../turn.ts';
import type { Command } from '../grammar/command.ts';
import type { Look } from '../plan/plan.ts';
import { planCommand } from '../plan/plan-command.ts';
import { cardOfPlan } from './card-of-plan.ts';
import { knownPermissions } from './known-permissions.ts';

/** Answers a command that someone typed or that a button stands for. @throws DomainError from the API */
export async function answerCommand(turn: Turn, command: Command): Promise<Card> {
  const said = { isPersonal: isPersonal(turn), needsDigits: turn.rules.matchCode === 'typed' };
  return cardOfPlan(turn, await planCommand(lookOf(turn), said, command));
}

function lookOf(turn: Turn): Look {
  const { api, admin } = turn;
  return {
    rooms: (name, permission) => api.findAccounts(admin, name, permission),
    revocable: (name) => api.findRevocable(admin, name),
    status: (accountId) => api.status(admin, accountId),
    request: (name) => api.request(admin, name),
    mayRead: async () => (await knownPermissions(turn))?.has('read') ?? false,
  };
}
