import type { SandboxPerson } from '../../tenant.ts';
import { MAX_REFRESH_USERS } from './card-check.ts';
import { asObject, asText } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';
import { mriOf } from '../layout.ts';
import { cardsSeenBy } from '../messages.ts';
import type { Message } from '../messages.ts';
import type { Parts } from '../parts.ts';
import { sendExecute } from './card-execute.ts';
import type { Conversation } from '../people/roster.ts';

/** Number of messages on the screen; older ones don't refresh. */
const ON_SCREEN = 50;

/**
 * When someone looks at a conversation, its cards with `refresh` for this person ask the bot for that person's view.
 */
export function refreshOnView(parts: Parts, conversation: Conversation, person: SandboxPerson): void {
  if (!conversation.botInstalled) return;
  for (const message of parts.messages.in(conversation.id).slice(-ON_SCREEN)) {
    if (!message.deleted) refreshMessage(parts, conversation, person, message);
  }
}

function refreshMessage(parts: Parts, conversation: Conversation, person: SandboxPerson, message: Message): void {
  const card = cardsSeenBy(message, person.objectId)[0];
  const refresh = asObject(card?.['refresh']);
  const action = asObject(refresh?.['action']);
  if (refresh === undefined || action === undefined || !isMeant(refresh, conversation, person)) return;
  const expires = Date.parse(asText(refresh['expires']) ?? '');
  const expiresAtMs = Number.isNaN(expires) ? undefined : expires;
  if (!parts.refreshGuard.mayAsk(message.id, person.objectId, message.revision, expiresAtMs)) return;
  parts.refreshGuard.noteAnswered(message.id, person.objectId, message.revision);
  void parts.refreshGuard.during(message.id, () =>
    sendExecute(parts, { conversation, person, message, action, inputs: {}, trigger: 'automatic' }),
  );
}

/**
 * Says whether `refresh` applies to a person. Without a list it applies to everyone in conversations of up to 60 people
 * (Teams, "User Specific Views").
 */
function isMeant(refresh: JsonObject, conversation: Conversation, person: SandboxPerson): boolean {
  const userIds = refresh['userIds'];
  if (!Array.isArray(userIds)) return conversation.members.size <= MAX_REFRESH_USERS;
  return userIds.includes(mriOf(person.objectId));
}
