import type { ServerTexts } from '../../../texts/server-texts.ts';
import { type LiveState, seenOf } from '../../domain/accounts/live-state.ts';
import { MEETING_WINDOW_MS, type RoomSchedule } from '../../domain/accounts/next-meeting.ts';
import type { DeviceInformation } from '../../domain/consoles/device.ts';
import type { LiveAccount } from '../../services/otp/show-live-state.ts';
import { localTime, localTimeOfDay, plain } from '../markdown.ts';
import { button, expand, fact } from './card.ts';
import type { Button, Card, Fact, Heading } from './card.ts';
import template from './templates/account-status.json' with { type: 'json' };

interface Section {
  readonly title: string;
  readonly text: string;
  readonly facts: readonly Fact[];
}

interface ReplaceLiveData extends Heading {
  readonly account: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  /** The template of the account status has a button for it, which makes no sense beside a question. */
  readonly refresh: readonly [];
  readonly buttons: readonly Button[];
}

/** What a person chose together with the account. */
interface ReplaceChoice {
  /** Hours that the new code lives; without it, the rules say it. */
  readonly hours?: number;
  /** They agreed to replace something else, and nothing was changed. */
  readonly isChanged: boolean;
}

/**
 * Builds the question before a new one-time password replaces something live. It names everything that would end, and
 * when. *Replace* carries the ids of what the card names, so a press replaces nothing else; *Keep* changes nothing.
 */
export function replaceLiveCard(
  texts: ServerTexts,
  { account, live, schedule }: LiveAccount & { readonly live: LiveState },
  { hours, isChanged }: ReplaceChoice,
): Card {
  const { live: words } = texts.chatCards;
  const accountId = account.id;
  const agreed = { accountId, ...agreedIds(live), ...(hours !== undefined && { hours }) };
  const data: ReplaceLiveData = {
    state: `⚠ ${words.state}`,
    look: 'warning',
    title: plain(account.displayName),
    account: plain(account.upn),
    facts: [],
    sections: [
      ...(isChanged ? [{ title: `⚠ ${words.changed}`, text: '', facts: [] }] : []),
      ...liveSections(texts, live, schedule),
      { title: words.question, text: '', facts: [] },
    ],
    refresh: [],
    buttons: [button(words.replace, 'generate', agreed, 'destructive'), button(words.keep, 'keepLive', { accountId })],
  };
  return expand(template, data);
}

/** The id of a request has a name of its own, because other buttons name the request that they stand beside. */
function agreedIds(live: LiveState): Readonly<Record<string, string>> {
  const { requestId: endsRequestId, ...seen } = seenOf(live);
  return { ...seen, ...(endsRequestId !== undefined && { endsRequestId }) };
}

function liveSections(
  { chatCards, field, requestCards }: ServerTexts,
  live: LiveState,
  schedule: RoomSchedule | undefined,
): readonly Section[] {
  const { live: words, status: labels } = chatCards;
  const { code, request, room } = live;
  const sections: Section[] = [];
  if (code)
    sections.push({
      title: words.code,
      text: words.codeEnds,
      facts: [
        fact(labels.issuer, plain(code.issuedBy.displayName)),
        fact(labels.generated, localTime(code.issuedAt)),
        ...(request ? [] : [fact(labels.validUntil, localTime(code.expiresAt))]),
      ],
    });
  if (request)
    sections.push({
      title: words.request(field.requests[request.status]),
      text: words.requestEnds,
      facts: [
        fact(requestCards.facts.requestedDate, localTime(request.requestedAt)),
        fact(words.console, deviceLine(request.device)),
      ],
    });
  return room ? [...sections, roomSection({ chatCards, field }, room, schedule)] : sections;
}

function roomSection(
  { chatCards: { live: words }, field }: Pick<ServerTexts, 'chatCards' | 'field'>,
  { isConfirmed, since, device }: NonNullable<LiveState['room']>,
  schedule: RoomSchedule | undefined,
): Section {
  return {
    title: field.requests[isConfirmed ? 'signed_in' : 'delivered'],
    text: isConfirmed ? words.roomEnds : words.deliveryEnds,
    facts: [
      ...(schedule ? [fact(words.nextMeeting, meetingText(words, schedule))] : []),
      fact(words.since, localTime(since)),
      fact(words.console, deviceLine(device)),
    ],
  };
}

/** Says when the next meeting is. An end within a day has no date, because it can mean no other day. */
function meetingText(words: ServerTexts['chatCards']['live'], { readAt, meeting }: RoomSchedule): string {
  if (!meeting) return words.noMeeting;
  const { startsAt, endsAt } = meeting;
  const endAfter = (from: Date): string =>
    endsAt.getTime() - from.getTime() < MEETING_WINDOW_MS ? localTimeOfDay(endsAt) : localTime(endsAt);
  return startsAt <= readAt ? words.inMeeting(endAfter(readAt)) : `${localTime(startsAt)} – ${endAfter(startsAt)}`;
}

function deviceLine({ make, model, serialNumber }: DeviceInformation): string {
  return plain([make, model, serialNumber].filter(Boolean).join(' · '));
}
