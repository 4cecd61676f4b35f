import { checkWords } from '../../../texts/check-words.ts';
import type { RequestCardTexts } from '../../../texts/en/request-cards.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { type ApprovalRequest, UNFINISHED_REQUESTS } from '../../domain/approval/approval-request.ts';
import type { TargetTexts } from '../../../texts/en/target.ts';
import { compareSerialNumber, hasMisleadingWords } from '../../domain/consoles/device.ts';
import { serialNumberNotes, type SerialNumberNote } from '../../domain/consoles/serial-number.ts';
import { localDate, plain } from '../markdown.ts';
import type { Look } from './card.ts';
import { signInTrouble } from './sign-ins/sign-in-facts.ts';

interface Notice {
  readonly text: string;
  readonly look: Look;
}

/** Returns the notices that an approver should see before the facts. */
export function noticesOf(
  texts: Pick<ServerTexts, 'consoleReports' | 'requestCards' | 'signIns' | 'target'>,
  request: ApprovalRequest,
  notice: string | undefined,
): readonly Notice[] {
  const first: readonly Notice[] = notice === undefined ? [] : [{ text: `⚠ ${notice}`, look: 'warning' }];
  const isPending = request.status === 'pending';
  const { requestCards, target } = texts;
  const trouble = signInTrouble(texts, request)?.text;
  return [
    ...first,
    ...warning(trouble !== undefined, 'warning', trouble ?? ''),
    ...(isPending ? refusals(target, request) : []),
    ...renaming(target, request),
    ...(isPending ? warnings(requestCards, request) : []),
    ...warning(isApprovedByRule(request), 'warning', requestCards.approvedByRule),
  ];
}

function isApprovedByRule(request: ApprovalRequest): boolean {
  return 'approvedBy' in request && request.approvedBy.kind === 'rule';
}

/** Says why an approval would give the console nothing. */
function refusals(texts: TargetTexts, { account: { target } }: ApprovalRequest): readonly Notice[] {
  if (target?.problem === undefined) return [];
  return warning(true, 'attention', texts.releasesNothing(texts.problems[target.problem].fault));
}

/** Says that the account has another address than when its code was generated, while that matters to somebody. */
function renaming(texts: TargetTexts, { status, account: { upn, generatedFor } }: ApprovalRequest): readonly Notice[] {
  const isRenamed = generatedFor !== undefined && generatedFor.toLowerCase() !== upn.toLowerCase();
  const isOver = status === 'rejected' || status === 'expired' || status === 'cancelled';
  return warning(isRenamed && !isOver, 'warning', texts.renamed(plain(generatedFor ?? ''), plain(upn)));
}

/** Returns the readiness checks that fail, with their remedies, while a console may still sign in with the account. */
export function checkNotices(texts: ServerTexts, { status, account }: ApprovalRequest): readonly Notice[] {
  if (!UNFINISHED_REQUESTS.includes(status)) return [];
  return (account.failedChecks ?? []).map((check) => {
    const { title, remedy = '' } = checkWords(texts, check);
    return { text: `✕ ${texts.requestCards.failedCheck(title, plain(remedy))}`, look: 'warning' };
  });
}

function warnings(
  texts: RequestCardTexts,
  { account, binding, device, expectedSerialNumber, secondConsole, serialNumberElsewhere }: ApprovalRequest,
): readonly Notice[] {
  const openings = binding?.openingNumber ?? 1;
  const isOther = compareSerialNumber(device, expectedSerialNumber) === 'different';
  return [
    ...warning(isOther, 'attention', texts.otherSerialNumber(plain(expectedSerialNumber ?? ''))),
    ...warning(
      secondConsole !== undefined,
      'attention',
      texts.secondConsole(plain(device.serialNumber), plain(secondConsole ?? '')),
    ),
    ...warning(hasMisleadingWords(device, secondConsole), 'attention', texts.misleadingWords),
    ...warning(binding === undefined, 'warning', texts.unprovenKey),
    ...warning(openings > 1, 'attention', texts.repeatedOpening(openings)),
    ...serialNumberNotes(device.serialNumber, serialNumberElsewhere).map((note) => ({
      text: `⚠ ${noteText(texts, note)}`,
      look:
        note.kind === 'placeholder' || note.kind === 'other_signed_in' ? ('warning' as const) : ('attention' as const),
    })),
    ...warning(account.hasResourceAccountKey === true, 'warning', texts.hasResourceAccountKey),
  ];
}

function noteText({ serialNumberNotes: texts }: RequestCardTexts, note: SerialNumberNote): string {
  switch (note.kind) {
    case 'placeholder':
      return texts.placeholder;
    case 'other_signed_in':
      return texts.other_signed_in(plain(note.serialNumber), localDate(note.at));
    case 'open_elsewhere':
    case 'expected_in_rollout':
    case 'expected_elsewhere':
      return texts[note.kind](plain(note.account));
  }
}

function warning(holds: boolean, look: Look, text: string): readonly Notice[] {
  return holds ? [{ text: `⚠ ${text}`, look }] : [];
}

/** Says what an approval will do. It is empty when the request no longer waits for one. */
export function consequenceOf(texts: RequestCardTexts, { status, passwordMode }: ApprovalRequest): string {
  if (status !== 'pending') return '';
  return `⚠ ${passwordMode === 'reset' ? texts.changesPassword : texts.keepsPassword}`;
}
