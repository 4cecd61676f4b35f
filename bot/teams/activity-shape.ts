import * as v from 'valibot';

/** Teams' own ids are shorter than 300 characters. Longer ones would not fit an index of the database. */
const LONGEST_ID = 1_000;

/** The SDK sends ids of conversations in a header, which takes visible ASCII only, as in all ids of Teams. */
const id = v.pipe(v.string(), v.regex(/^[\x21-\x7E]+$/), v.maxLength(LONGEST_ID));
const optionalText = v.optional(v.string());
const account = v.looseObject({ id, aadObjectId: v.optional(id), name: optionalText });
const place = v.optional(v.looseObject({ id: v.optional(id), name: optionalText, type: optionalText }));

/** The SDK reads the mentions of every message, and fails on one that mentions nobody. */
const entity = v.union([
  v.looseObject({
    type: v.pipe(v.string(), v.regex(/^mention$/i)),
    mentioned: v.looseObject({ id }),
    text: v.string(),
  }),
  v.looseObject({ type: v.pipe(v.string(), v.regex(/^(?!mention$)/i)) }),
]);

/** What every activity has that the bot reads, whatever its type. */
const around = {
  type: id,
  name: optionalText,
  id: v.optional(id),
  serviceUrl: id,
  channelId: id,
  replyToId: v.optional(id),
  locale: optionalText,
  localTimezone: optionalText,
  text: optionalText,
  action: optionalText,
  conversation: v.looseObject({ id, conversationType: optionalText, tenantId: optionalText }),
  entities: v.optional(v.array(entity)),
  membersAdded: v.optional(v.array(v.unknown())),
  membersRemoved: v.optional(v.array(v.unknown())),
  channelData: v.optional(
    v.looseObject({
      tenant: v.optional(v.looseObject({ id: v.optional(id) })),
      team: place,
      channel: place,
      eventType: optionalText,
    }),
  ),
};

/** The types of activities that the bot answers, so that it has to know who sent them. */
const ANSWERED: ReadonlySet<unknown> = new Set(['message', 'invoke', 'installationUpdate']);

const answered = v.looseObject({ ...around, from: account, recipient: account });
const other = v.looseObject({ ...around, from: v.optional(account), recipient: v.optional(account) });

/**
 * Returns where an activity doesn't have the shape that the bot reads, such as `conversation.id`, or `undefined` when it
 * has that shape. The SDK promises its types without a check, so that code behind it would fail on anything else. The
 * value of a pressed button is left out, because clients can send anything there and each part is checked where it is
 * used.
 */
export function misshapenPart(activity: object): string | undefined {
  const { type } = activity as { readonly type?: unknown };
  const { issues } = v.safeParse(ANSWERED.has(type) ? answered : other, activity, { abortEarly: true });
  return issues && (v.getDotPath(issues[0]) ?? 'the activity');
}
