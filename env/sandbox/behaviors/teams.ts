import { asObject } from '../connector/json-object.ts';
import type { JsonObject } from '../connector/json-object.ts';
import { splitConversationId } from '../connector/layout.ts';
import { Refusal } from '../connector/routes.ts';
import type { FaultOperation } from '../connector/wire.ts';
import type { Behavior, BotCall, TeamsTwist } from './behavior.ts';
import { firstOfEach } from './kinds.ts';

const POSTS: readonly FaultOperation[] = ['create', 'send', 'update'];
const RANDOM_ERRORS = 'https://github.com/microsoft/BotFramework-Services/issues/200';

/** Refuses the first post of each kind in each conversation. A channel with all its threads is one conversation. */
function refuseFirst(refusal: () => Refusal): TeamsTwist {
  const isFirst = firstOfEach();
  return {
    botCall: (call, answer) => {
      const place = splitConversationId(call.conversationId ?? '').baseId;
      if (POSTS.includes(call.operation) && isFirst(`${call.operation} ${place}`)) throw refusal();
      return answer();
    },
  };
}

function isPersonal({ conversationId }: BotCall): boolean {
  return conversationId === undefined || conversationId.startsWith('a:');
}

/**
 * A size between that of the full card of a request and that of the plain one. The limit of Teams is larger, and the
 * cards that were reported as refused were large too.
 */
const REFUSED_BYTES = 3_000;

/** Leaves out what an anonymous participant doesn't have. */
function anonymous(entry: JsonObject): JsonObject {
  const { aadObjectId: _id, objectId: _object, userPrincipalName: _upn, email: _email, ...others } = entry;
  return { ...others, userRole: 'anonymous' };
}

function anonymousIn(body: unknown): unknown {
  if (Array.isArray(body)) return body.map((entry) => anonymous(asObject(entry) ?? {}));
  const object = asObject(body) ?? {};
  return Array.isArray(object['members']) ? { ...object, members: anonymousIn(object['members']) } : anonymous(object);
}

function withoutObjectId(activity: JsonObject): JsonObject {
  const { aadObjectId: _id, ...from } = asObject(activity['from']) ?? {};
  return { ...activity, from };
}

export const TEAMS_BEHAVIORS: readonly Behavior[] = [
  {
    name: 'reported:teams-throttled',
    does: 'Teams answers 429 to the first post of each kind in each conversation.',
    source: 'https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit',
    start: () => ({
      teams: refuseFirst(() => new Refusal(429, 'Throttled', 'Too many requests.', { 'retry-after': '1' })),
    }),
  },
  {
    name: 'reported:teams-bad-gateway',
    does: 'Teams answers 502 to the first post of each kind in each conversation.',
    source: RANDOM_ERRORS,
    start: () => ({ teams: refuseFirst(() => new Refusal(502, 'ServiceError', 'Internal server error')) }),
  },
  {
    name: 'reported:teams-precondition-failed',
    does: 'Teams answers 412 to the first post of each kind in each conversation.',
    source: RANDOM_ERRORS,
    start: () => ({
      teams: refuseFirst(() => new Refusal(412, 'PreconditionFailed', 'Precondition failed, please try again.')),
    }),
  },
  {
    name: 'reported:chat-blocked',
    does: 'Each personal chat answers 403 MessageWritesBlocked to posts of the bot.',
    source: 'https://github.com/MicrosoftDocs/msteams-docs/pull/6356',
    start: () => ({
      teams: {
        botCall: (call, answer) => {
          if (!isPersonal(call) || !POSTS.includes(call.operation)) return answer();
          throw new Refusal(403, 'MessageWritesBlocked', 'Thread is blocked from message writes.');
        },
      },
    }),
  },
  {
    name: 'reported:cards-too-big',
    does: 'Each channel answers 413 MessageSizeTooBig to the full card of a request.',
    source: 'https://github.com/microsoft/BotFramework-Services/issues/228',
    start: () => ({
      teams: {
        botCall: (call, answer) => {
          if (isPersonal(call) || !POSTS.includes(call.operation) || call.bodyBytes <= REFUSED_BYTES) return answer();
          throw new Refusal(413, 'MessageSizeTooBig', 'Message size too large.');
        },
      },
    }),
  },
  {
    name: 'reported:card-gone',
    does: 'Each update of a message answers 404 ActivityNotFoundInConversation.',
    source: 'https://github.com/MicrosoftDocs/msteams-docs/issues/6139',
    start: () => ({
      teams: {
        botCall: (call, answer) => {
          if (call.operation !== 'update') return answer();
          throw new Refusal(404, 'ActivityNotFoundInConversation', 'Conversation not found.');
        },
      },
    }),
  },
  {
    name: 'reported:anonymous-members',
    does: 'Neither activities nor the roster tell the Entra object id of a person.',
    source:
      'https://learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/build-apps-for-anonymous-user#bot-activities-and-apis',
    start: () => ({
      teams: {
        activity: withoutObjectId,
        botCall: async (call, answer) => {
          const reply = await answer();
          return call.operation === 'members' ? { ...reply, body: anonymousIn(reply.body) } : reply;
        },
      },
    }),
  },
  {
    name: 'reported:invokes-twice',
    does: 'The bot gets each press of a button twice.',
    source: 'https://github.com/MicrosoftDocs/msteams-docs/issues/5668',
    start: () => ({ teams: { sendsAgain: ({ type }) => type === 'invoke' } }),
  },
];
