import type * as v from 'valibot';
import { MOST_IN_ROLLOUT, Selection } from '../rollouts.ts';
import {
  amount,
  described,
  id,
  listOf,
  members,
  oneOf,
  optional,
  readerOf,
  textUpTo,
  yesOrNo,
} from '../schema/shape.ts';
import { instant } from '../schema/instants.ts';
import { REQUEST_STATUSES } from '../words.ts';

/** POST with {@link RolloutReviewBody} returns {@link RolloutReview}. It stores nothing. */
export const ROLLOUT_REVIEW_PATH = '/api/tab/rollout-review';

export const RolloutReviewBody = members({ selection: Selection });
export type RolloutReviewBody = v.InferOutput<typeof RolloutReviewBody>;

const LiveCode = members(
  {
    otpId: id,
    issuedBy: described(textUpTo(1000), 'The name of the person who generated it.'),
    issuedAt: instant,
    expiresAt: instant,
  },
  'An open one-time password, which a new one ends.',
);

const LiveRequest = members(
  {
    requestId: id,
    status: oneOf(REQUEST_STATUSES),
    requestedAt: instant,
    device: described(textUpTo(1000), 'Make, model and serial number of the console, for people to read.'),
  },
  'The request of the open one-time password, which a new one cancels.',
);

const Schedule = members(
  {
    readAt: described(instant, 'When the calendar was read. A meeting that starts no later runs at that time.'),
    meeting: optional(members({ startsAt: instant, endsAt: instant }, 'The meeting that runs, or else the next one.')),
  },
  'The next 24 hours in the calendar of the room. Absent when it was not read. Without `meeting`, the room is free.',
);
export type RoomSchedule = v.InferOutput<typeof Schedule>;

const LiveRoom = members(
  {
    requestId: id,
    device: described(textUpTo(1000), 'Make, model and serial number of the console, for people to read.'),
    since: described(instant, 'When the room signed in, or when its console got the credentials.'),
    isConfirmed: described(yesOrNo, 'False as long as nobody has confirmed that the room signed in.'),
    schedule: optional(Schedule),
  },
  'The console that has the credentials. The next approval that resets the password signs the room out.',
);

export const ReviewedAccount = members({
  id,
  displayName: textUpTo(1000),
  upn: textUpTo(1000),
  location: optional(textUpTo(1000)),
  isReady: described(yesOrNo, 'False when the account would get no one-time password because a check fails.'),
  hasResourceAccountKey: optional(
    described(yesOrNo, 'True when the account already signs in without a password. Absent while it is not checked.'),
  ),
  code: optional(LiveCode),
  request: optional(LiveRequest),
  signedIn: optional(LiveRoom),
});
export type ReviewedAccount = v.InferOutput<typeof ReviewedAccount>;

export const RolloutReview = members(
  {
    accounts: listOf(ReviewedAccount, MOST_IN_ROLLOUT),
    unknown: described(amount, 'The number of selected accounts that no longer exist. `accounts` leaves them out.'),
  },
  'Every account of a selection with what is live of it. A rollout replaces only what its call names in `expected`.',
);
export type RolloutReview = v.InferOutput<typeof RolloutReview>;

export const parseRolloutReviewBody = readerOf(RolloutReviewBody);
export const parseRolloutReview = readerOf(RolloutReview);
