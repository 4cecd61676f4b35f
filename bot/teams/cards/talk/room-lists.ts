import type { ServerTexts } from '../../../../texts/server-texts.ts';
import type { ResourceAccount } from '../../../domain/accounts/account.ts';
import { CODE_VISIBLE_MINUTES } from '../../../domain/otp/otp.ts';
import type { IssuedOtp } from '../../../services/otp/issue-otp.ts';
import { bare, localTime, plain } from '../../markdown.ts';
import { button, type Button, type Card, expand, type Heading, type Row } from '../card.ts';
import { noticeCard } from '../notice.ts';
import { provisioningLook } from '../provisioning-look.ts';
import pendingTemplate from '../templates/pending.json' with { type: 'json' };
import { WIZARD_PAGE } from '../wizard-action.ts';

interface ListData extends Heading {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly buttons: readonly Button[];
}

/** A name that someone typed, and the rooms that may be meant by it. */
export interface UnclearName {
  readonly name: string;
  readonly rooms: readonly ResourceAccount[];
}

/** The most rooms to name beside one that isn't clear. */
const MOST_NAMES = 4;

/** Asks which rooms are meant, when some names of a list are clear and some aren't. Its button takes the clear ones. */
export function whichRoomsCard(
  { chatTalk }: ServerTexts,
  clear: readonly ResourceAccount[],
  unclear: readonly UnclearName[],
  { verb, hours }: { readonly verb: 'generate' | 'status'; readonly hours?: number | undefined },
): Card {
  const { rooms } = chatTalk;
  const named = clear.map(({ id, displayName }) => ({ id, name: bare(displayName) }));
  const title = verb === 'generate' ? rooms.generate(clear.length) : rooms.show;
  const data: ListData = {
    state: `○ ${rooms.state}`,
    look: 'emphasis',
    title: rooms.title,
    text: verb === 'generate' ? rooms.text : rooms.textStatus,
    rows: [
      ...unclear.map(({ name, rooms: may }) => ({
        title: `✕ ${plain(name)}`,
        text: may.length === 0 ? rooms.unknown : rooms.several(namesOf(may.slice(0, MOST_NAMES))),
        buttons: [],
      })),
      ...clear.map(({ displayName }) => ({ title: `✓ ${plain(displayName)}`, text: rooms.clear, buttons: [] })),
    ],
    buttons:
      clear.length > 0 ? [button(title, `${verb}All`, { rooms: named, ...(hours !== undefined && { hours }) })] : [],
  };
  return expand(pendingTemplate, data);
}

function namesOf(rooms: readonly ResourceAccount[]): string {
  return rooms.map(({ displayName }) => plain(displayName)).join(', ');
}

/** What became of one room of a list: a code, or the words for why there is none. */
export interface RowOutcome {
  readonly room: string;
  readonly issued?: IssuedOtp;
  readonly refusal?: string;
}

/** Builds the card about several new codes, one row each. It holds no part of a code. */
export function otpsIssuedCard({ chatCards, chatTalk, field }: ServerTexts, outcomes: readonly RowOutcome[]): Card {
  const { issued: words } = chatTalk;
  const count = outcomes.filter(({ issued }) => issued).length;
  const data: ListData = {
    ...provisioningLook(field, count > 0 ? 'OTP generated' : 'Not started'),
    title: words.title(count),
    text: count > 0 ? words.next(CODE_VISIBLE_MINUTES) : chatTalk.kept,
    rows: [],
    buttons: [],
  };
  const card = expand(pendingTemplate, data);
  const body = card['body'] as readonly unknown[];
  return { ...card, body: [...body, ...outcomes.map((outcome) => rowOf(outcome, words, chatCards.showCode))] };
}

/** Clients cut longer titles. */
const LONGEST_TITLE = 60;

function rowOf(
  { room, issued, refusal = '' }: RowOutcome,
  words: ServerTexts['chatTalk']['issued'],
  showCode: string,
): Card {
  const text = issued ? words.validUntil(localTime(issued.otp.expiresAt)) : refusal;
  const texts = [
    { type: 'TextBlock', text: `${issued ? '✓' : '✕'} ${plain(room)}`, weight: 'Bolder', wrap: true },
    { type: 'TextBlock', text, wrap: true, spacing: 'None' },
  ];
  const show = issued && {
    type: 'Action.Submit',
    title: `${showCode}: ${bare(room)}`.slice(0, LONGEST_TITLE),
    data: { msteams: { type: 'task/fetch' }, otpId: issued.otp.id },
  };
  return {
    type: 'ColumnSet',
    separator: true,
    columns: [
      { type: 'Column', width: 'stretch', items: texts },
      ...(show
        ? [
            {
              type: 'Column',
              width: 'auto',
              verticalContentAlignment: 'Center',
              items: [{ type: 'ActionSet', actions: [show] }],
            },
          ]
        : []),
    ],
  };
}

/** What the wizard opens with. */
export interface WizardStart {
  readonly rooms?: readonly ResourceAccount[];
  readonly unclear?: readonly string[];
  readonly building?: string;
}

/** Offers the wizard, with rooms selected or with the rooms of a building. */
export function wizardCard(texts: ServerTexts, { rooms = [], unclear = [], building }: WizardStart): Card {
  const { wizard } = texts.chatTalk;
  const lines = [
    building === undefined
      ? rooms.length > 0
        ? wizard.rooms(rooms.length)
        : wizard.text
      : wizard.building(plain(building)),
    ...(unclear.length > 0 ? [wizard.unclear(unclear.map(plain).join(', '))] : []),
  ];
  const open = {
    type: 'Action.Submit',
    title: texts.chatCards.openWizard,
    style: 'positive',
    data: {
      msteams: { type: 'task/fetch' },
      page: WIZARD_PAGE,
      ...(rooms.length > 0 && { accountIds: rooms.map(({ id }) => id) }),
      ...(building !== undefined && { building }),
    },
  };
  return { ...noticeCard(texts, 'note', lines.join('\r')), actions: [open] };
}
