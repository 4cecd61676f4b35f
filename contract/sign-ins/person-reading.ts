import * as v from 'valibot';
import { instant } from '../schema/instants.ts';
import {
  amount,
  described,
  listOf,
  members,
  membersBy,
  oneOf,
  optional,
  readerOf,
  text,
  textUpTo,
} from '../schema/shape.ts';

/** The sources that the server reads with the permission of the person who asks. */
export const PERSON_SOURCES = ['sign_in_log', 'conditional_access', 'intune', 'autopilot'] as const;
export type PersonSource = (typeof PERSON_SOURCES)[number];

/**
 * GET returns {@link PersonSources}: what the app can't read by itself. POST with {@link PersonReadingBody} reads one
 * source and returns {@link PersonReadingView}.
 */
export const PERSON_READING_PATH = '/api/tab/requests/:requestId/read-for-me';

export function personReadingPath(requestId: string): string {
  return PERSON_READING_PATH.replace(':requestId', encodeURIComponent(requestId));
}

/** The same about an account, which may have no request. Only its policies can be read. */
export const ACCOUNT_READING_PATH = '/api/tab/accounts/:accountId/read-for-me';

export function accountReadingPath(accountId: string): string {
  return ACCOUNT_READING_PATH.replace(':accountId', encodeURIComponent(accountId));
}

export const PersonSources = members({
  sources: described(
    listOf(oneOf(PERSON_SOURCES)),
    'The sources for which the app has no permission, and which say something about this request or account.',
  ),
});
export type PersonSources = v.InferOutput<typeof PersonSources>;

export const PersonReadingBody = members({ source: oneOf(PERSON_SOURCES) });
export type PersonReadingBody = v.InferOutput<typeof PersonReadingBody>;

/** About an account alone, only what its policies say can be asked. */
export const AccountReadingBody = members({ source: oneOf(['conditional_access'] as const) });

const source = oneOf(PERSON_SOURCES);
const why = described(text, 'Why nothing was read and what to do about it, in words.');

export const ReadItem = members({
  title: described(text, 'The name of the sign-in, policy or device.'),
  text: described(text, 'What it says, in words.'),
  remedy: optional(described(text, 'What a person should do about it.')),
  at: optional(described(instant, 'When it happened.')),
});
export type ReadItem = v.InferOutput<typeof ReadItem>;

/** What the page of the tab needs to ask for a consent in a window of its own. */
export const ConsentQuestion = members({
  loginUrl: described(text, 'The address of the login host of the cloud.'),
  tenantId: text,
  clientId: described(text, 'The ID of the app that asks.'),
  scope: described(text, 'The delegated permission, with the address of Microsoft Graph in front of it.'),
});
export type ConsentQuestion = v.InferOutput<typeof ConsentQuestion>;

export const PersonReadingView = membersBy('outcome', [
  v.object({
    outcome: v.literal('read'),
    source,
    readAt: described(instant, 'When the server read it.'),
    text: described(text, 'What the source says as a whole, in words.'),
    items: described(listOf(ReadItem), 'The newest sign-in first, or the policies or devices.'),
  }),
  v.object({ outcome: v.literal('consent_needed'), source, text: why, consent: ConsentQuestion }),
  v.object({
    outcome: v.literal('proof_needed'),
    source,
    text: why,
    claims: optional(described(textUpTo(2_000), 'The claims that the next token has to hold, as JSON.')),
  }),
  v.object({ outcome: v.literal('not_allowed'), source, text: why }),
  v.object({
    outcome: v.literal('unread'),
    source,
    text: why,
    retryAfterSeconds: optional(described(amount, 'Seconds after which to try again.')),
  }),
]);
export type PersonReadingView = v.InferOutput<typeof PersonReadingView>;

export const parsePersonSources = readerOf(PersonSources);
export const parsePersonReadingBody = readerOf(PersonReadingBody);
export const parseAccountReadingBody = readerOf(AccountReadingBody);
export const parsePersonReadingView = readerOf(PersonReadingView);
