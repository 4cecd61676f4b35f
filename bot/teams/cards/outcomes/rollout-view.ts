import type { ServerTexts } from '../../../../texts/server-texts.ts';
import type { ProvisioningStatus } from '../../../domain/accounts/provisioning.ts';
import type { RolloutOutcome, RoomInNeed } from '../../../domain/outcomes/outcome.ts';
import { localTime, plain } from '../../markdown.ts';
import { fact, type Heading } from '../card.ts';
import { provisioningLook, withIcon } from '../provisioning-look.ts';
import type { OutcomeView } from './outcome-view.ts';

/** The number of rooms that the card names. The page of the rollout has the others. */
const MOST_NAMED = 5;

/** The value of `page` in the data of the button that opens the page of a rollout. */
export const ROLLOUT_PAGE = 'rollout';

/** The states in the order of the card: first those in which something is left to do. */
const STATES: readonly ProvisioningStatus[] = [
  'Needs attention',
  'Sign-in failed',
  'Rejected',
  'Expired',
  'Awaiting OTP Approval',
  'OTP generated',
  'Approved',
  'Provisioned',
  'Signed out',
  'Not started',
];

/** Returns the counts of a rollout by state, and the first rooms that need somebody. */
export function rolloutView(texts: ServerTexts, outcome: RolloutOutcome): OutcomeView {
  const { field, outcomes } = texts;
  const { counts, inNeed, rollout } = outcome;
  const named = inNeed.slice(0, MOST_NAMED).map((room) => roomLine(texts, room));
  const more = inNeed.length - named.length;
  return {
    ...headingOf(texts, outcome),
    title: outcomes.rollout.title(rollout.total),
    lines: [outcomes.rollout.next, ...named, ...(more > 0 ? [outcomes.rollout.more(more)] : [])],
    facts: [
      fact(outcomes.rollout.started, localTime(rollout.startedAt)),
      ...STATES.flatMap((status) => {
        const count = counts[status];
        return count === undefined ? [] : [fact(withIcon(field, status), String(count))];
      }),
    ],
    buttons: [],
    dialogs: [
      {
        title: outcomes.rollout.show,
        data: { msteams: { type: 'task/fetch' }, page: ROLLOUT_PAGE, rolloutId: rollout.id },
      },
    ],
  };
}

function headingOf(
  { field, outcomes }: ServerTexts,
  { counts, inNeed, rollout }: RolloutOutcome,
): Pick<Heading, 'look' | 'state'> {
  if (inNeed.length > 0) return { state: `⚠ ${outcomes.rollout.inNeed(inNeed.length)}`, look: 'warning' };
  if (counts['Provisioned'] === rollout.total) return provisioningLook(field, 'Provisioned');
  return { state: `◑ ${outcomes.rollout.goesOn}`, look: 'accent' };
}

function roomLine(
  { field, requestCards, signIns }: ServerTexts,
  { displayName, need, provisioning }: RoomInNeed,
): string {
  const room = plain(displayName);
  if (need === 'ended') return `⊘ ${room}: ${requestCards.cancelled}`;
  if (need === 'sign_in_not_seen') return `◔ ${room}: ${signIns.states.not_seen}`;
  const [icon, ...words] = withIcon(field, provisioning).split(' ');
  return `${icon} ${room}: ${words.join(' ')}`;
}
