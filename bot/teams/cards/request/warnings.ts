import { checkWords } from '../../../../texts/check-words.ts';
import { knownDeviceWords } from '../../../../texts/known-device-words.ts';
import type { ServerTexts } from '../../../../texts/server-texts.ts';
import { type ApprovalRequest, UNFINISHED_REQUESTS } from '../../../domain/approval/approval-request.ts';
import { type SerialConcern, serialConcerns, serialVerdict } from '../../../domain/approval/serial-verdict.ts';
import { hasMisleadingWords } from '../../../domain/consoles/device.ts';
import { shownDevice } from '../../../domain/consoles/shown-device.ts';
import { localDate, plain } from '../../markdown.ts';
import { signInTrouble } from '../sign-ins/sign-in-facts.ts';

/** The text color of a warning. The gravest have the color that stands for danger. */
type Color = 'attention' | 'default';

/** A warning about a request. */
export interface Warning {
  /** What an approver reads at once. It should fit into two lines of a narrow card. */
  readonly text: string;
  /** The same with its reason and what to do, for the details. */
  readonly full: string;
  readonly color: Color;
}

/** Returns what speaks against an approval, the gravest first, without the verdict that stands behind the serial number. */
export function pendingWarnings(texts: ServerTexts, request: ApprovalRequest): readonly Warning[] {
  const { requestCards: words, target } = texts;
  const { account, binding, device, secondConsole } = request;
  const { warnings: short } = words;
  const openings = binding?.openingNumber ?? 1;
  const problem = account.target?.problem;
  const second = plain(secondConsole ?? '');
  return [
    ...(problem === undefined ? [] : [grave(target.releasesNothing(target.problems[problem].fault))]),
    ...(secondConsole === undefined
      ? []
      : [grave(short.secondConsole(second), words.secondConsole(plain(device.serialNumber), second))]),
    ...otherConcerns(request).map((concern) => grave(concernText(texts, request, concern))),
    ...(hasMisleadingWords(device, secondConsole) ? [grave(short.misleadingWords, words.misleadingWords)] : []),
    ...(openings > 1 ? [grave(short.repeatedOpening(openings), words.repeatedOpening(openings))] : []),
    ...(binding === undefined ? [mild(words.unprovenKey)] : []),
    ...(account.hasResourceAccountKey === true ? [mild(short.hasResourceAccountKey, words.hasResourceAccountKey)] : []),
    ...renaming(texts, request),
    ...checkWarnings(texts, request),
  ];
}

/** Returns what somebody should know about a request after its decision: trouble with its sign-in comes first. */
export function decidedWarnings(texts: ServerTexts, request: ApprovalRequest): readonly Warning[] {
  const trouble = signInTrouble(texts, request)?.text;
  const isByRule = 'approvedBy' in request && request.approvedBy.kind === 'rule';
  return [
    ...(trouble === undefined ? [] : [grave(trouble)]),
    ...(isByRule ? [mild(texts.requestCards.approvedByRule)] : []),
    ...renaming(texts, request),
    ...checkWarnings(texts, request),
  ];
}

/** Returns the concerns about the serial number in full, for the details. */
export function serialNotes(texts: ServerTexts, request: ApprovalRequest): readonly string[] {
  return serialConcerns(request).map((concern) => `⚠ ${concernText(texts, request, concern)}`);
}

/** Says that the account has another address than when its code was generated, while that matters to somebody. */
function renaming(
  { requestCards: { warnings: short }, target }: Pick<ServerTexts, 'requestCards' | 'target'>,
  { status, account: { upn, generatedFor } }: ApprovalRequest,
): readonly Warning[] {
  const isRenamed = generatedFor !== undefined && generatedFor.toLowerCase() !== upn.toLowerCase();
  const isOver = status === 'rejected' || status === 'expired' || status === 'cancelled';
  return isRenamed && !isOver ? [mild(short.renamed, target.renamed(plain(generatedFor), plain(upn)))] : [];
}

/** Returns the readiness checks that fail, with their remedies, while a console may still sign in with the account. */
function checkWarnings(texts: ServerTexts, { status, account }: ApprovalRequest): readonly Warning[] {
  if (!UNFINISHED_REQUESTS.includes(status)) return [];
  const { requestCards: words } = texts;
  return (account.failedChecks ?? []).map((check) => {
    const { title, remedy = '' } = checkWords(texts, check);
    const full = `✕ ${words.failedCheck(title, plain(remedy))}`;
    return { text: `✕ ${words.warnings.failedCheck(title)}`, full, color: 'default' };
  });
}

/** Returns the concerns that the verdict behind the serial number doesn't tell. */
function otherConcerns(request: ApprovalRequest): readonly SerialConcern[] {
  const concerns = serialConcerns(request);
  const verdict = serialVerdict(request);
  return concerns.length > 0 && concerns[0]?.kind === verdict?.kind ? concerns.slice(1) : concerns;
}

function concernText(texts: ServerTexts, { device, deviceLook }: ApprovalRequest, concern: SerialConcern): string {
  const { knownDevice, requestCards: words } = texts;
  const { serialNumberNotes: notes } = words;
  switch (concern.kind) {
    case 'other_expected':
      return words.otherSerialNumber(plain(concern.expected));
    case 'placeholder':
      return notes.placeholder;
    case 'other_signed_in':
      return notes.other_signed_in(plain(concern.serialNumber), localDate(concern.at));
    case 'open_elsewhere':
    case 'expected_in_rollout':
    case 'expected_elsewhere':
      return notes[concern.kind](plain(concern.account));
    case 'other_device':
    case 'unknown_device':
      return deviceLook === undefined ? '' : knownDeviceWords(knownDevice, shownDevice(device, deviceLook), plain);
  }
}

function grave(text: string, full = text): Warning {
  return { text: `⚠ ${text}`, full: `⚠ ${full}`, color: 'attention' };
}

function mild(text: string, full = text): Warning {
  return { text: `⚠ ${text}`, full: `⚠ ${full}`, color: 'default' };
}
