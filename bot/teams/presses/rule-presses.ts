import type { Card } from '../cards/card.ts';
import { noticeCard } from '../cards/notice.ts';
import { ruleChangeCard } from '../cards/rule-change.ts';
import { DomainError } from '../../domain/errors.ts';
import { required } from './press.ts';
import type { Press } from './press.ts';
import type { Turn } from '../turn.ts';
import { wordingOf } from '../wording.ts';

/**
 * Confirms or rejects a change of the rules. The person who asked for the change withdraws it by rejecting it. Someone
 * who pressed a card that is out of date reads what became of the change.
 * @throws DomainError from the API
 */
export async function decideRules(
  { api, admin, reader }: Turn,
  verb: 'confirmRules' | 'rejectRules',
  data: Press['data'],
): Promise<Card> {
  const changeId = required(data, 'changeId', 'rules_change_unknown');
  const decide = verb === 'confirmRules' ? api.confirmRuleChange : api.rejectRuleChange;
  try {
    return ruleChangeCard(reader.texts, await decide(admin, changeId));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'rules_change_over') throw error;
    return noticeCard(reader.texts, 'note', wordingOf(error, reader));
  }
}
