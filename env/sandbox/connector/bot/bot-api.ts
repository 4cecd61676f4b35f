import { createConversation, deleteActivity, sendActivity, updateActivity } from './bot-posts.ts';
import { listMembers, pageMembers, readMember, readTeam, readTeamChannels } from './bot-reads.ts';
import { splitConversationId, TEAM } from '../layout.ts';
import { textAt } from '../json-object.ts';
import type { Parts } from '../parts.ts';
import { Refusal } from '../routes.ts';
import type { Call, Reply, Route } from '../routes.ts';
import type { FaultOperation } from '../wire.ts';

type Handler = (parts: Parts, call: Call) => Reply;

const CONVERSATION = '/v3/conversations/:conversationId';

const OPERATIONS: readonly (readonly [method: string, path: string, operation: FaultOperation, handler: Handler])[] = [
  ['POST', '/v3/conversations', 'create', createConversation],
  ['POST', `${CONVERSATION}/activities`, 'send', sendActivity],
  ['POST', `${CONVERSATION}/activities/:activityId`, 'send', sendActivity],
  ['PUT', `${CONVERSATION}/activities/:activityId`, 'update', updateActivity],
  ['DELETE', `${CONVERSATION}/activities/:activityId`, 'delete', deleteActivity],
  ['GET', `${CONVERSATION}/members`, 'members', listMembers],
  ['GET', `${CONVERSATION}/pagedmembers`, 'members', pageMembers],
  ['GET', `${CONVERSATION}/members/:memberId`, 'members', readMember],
  ['GET', '/v3/teams/:teamId', 'teams', readTeam],
  ['GET', '/v3/teams/:teamId/conversations', 'teams', readTeamChannels],
];

const LIMITED_PER_CONVERSATION: readonly FaultOperation[] = ['create', 'send', 'update', 'delete'];

/** The routes of the Bot Connector's REST interface, as Teams offers it to a bot. */
export function botRoutes(parts: Parts): readonly Route[] {
  return OPERATIONS.map(([method, path, operation, handler]) => ({
    method,
    path,
    handle: (call) => journaled(parts, call, () => serve(parts, call, operation, handler)),
  }));
}

async function serve(parts: Parts, call: Call, operation: FaultOperation, handler: Handler): Promise<Reply> {
  await checkToken(parts, call);
  const conversationId = call.params['conversationId'] ?? textAt(call.body, 'channelData', 'channel', 'id');
  return parts.behaviors.botCall({ operation, conversationId, bodyBytes: call.bodyBytes }, () =>
    parts.faults.around(operation, conversationId, async () => {
      checkLimits(parts, operation, conversationId);
      return handler(parts, call);
    }),
  );
}

async function checkToken(parts: Parts, call: Call): Promise<void> {
  await parts.issuer.verifyBotToken(call.authorization).catch((error: unknown) => {
    throw new Refusal(401, 'Unauthorized', error instanceof Error ? error.message : 'the token is not valid');
  });
}

function checkLimits(parts: Parts, operation: FaultOperation, conversationId: string | undefined): void {
  if (!parts.settings.rateLimits) return;
  const nowMs = Date.now();
  const key = splitConversationId(conversationId ?? 'new chats').baseId;
  const isSlow = LIMITED_PER_CONVERSATION.includes(operation) && !parts.perConversation.admit(key, nowMs);
  if (isSlow || !parts.perTenant.admit(TEAM.tenantId, nowMs)) {
    throw new Refusal(429, 'TooManyRequests', 'The request is being throttled.');
  }
}

async function journaled(parts: Parts, call: Call, run: () => Promise<Reply>): Promise<Reply> {
  const entry = { direction: 'from bot', what: `${call.method} ${call.path}`, body: call.body } as const;
  try {
    const reply = await run();
    parts.journal.write({
      ...entry,
      status: reply.status,
      problems: reply.dropped === true ? ['the reply was lost on demand'] : [],
    });
    return reply;
  } catch (error) {
    const status = error instanceof Refusal ? error.status : 500;
    parts.journal.write({ ...entry, status, problems: [error instanceof Error ? error.message : String(error)] });
    throw error;
  }
}
