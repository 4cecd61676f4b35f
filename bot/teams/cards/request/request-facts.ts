import type { RequestCardTexts } from '../../../../texts/en/request-cards.ts';
import type { ServerTexts } from '../../../../texts/server-texts.ts';
import type { ApprovalRequest } from '../../../domain/approval/approval-request.ts';
import { type SerialVerdict, serialVerdict } from '../../../domain/approval/serial-verdict.ts';
import type { DeviceInformation } from '../../../domain/consoles/device.ts';
import { shownDevice } from '../../../domain/consoles/shown-device.ts';
import { localTime, plain } from '../../markdown.ts';
import { fact, type Fact } from '../card.ts';
import { knownDeviceFacts } from '../devices/known-device.ts';
import { shortId } from '../request-row.ts';
import { signInFacts } from '../sign-ins/sign-in-facts.ts';

/** Stands between facts that share a line. */
const BETWEEN = ' · ';

/** Returns the facts that a console reported about itself, as lines of a card. */
export function deviceFacts(
  { facts }: RequestCardTexts,
  { make, model, serialNumber, name, appVersion }: DeviceInformation,
): readonly Fact[] {
  return [
    fact(facts.make, plain(make)),
    fact(facts.model, plain(model)),
    fact(facts.serialNumber, plain(serialNumber)),
    ...(name ? [fact(facts.consoleName, plain(name))] : []),
    ...(appVersion ? [fact(facts.programVersion, plain(appVersion))] : []),
  ];
}

/** Returns what decides about a request that waits: the serial number with its verdict comes first. */
export function decidingRows(
  texts: ServerTexts,
  request: ApprovalRequest,
  shownMatchCode: string | undefined,
): readonly Fact[] {
  const { facts } = texts.requestCards;
  const { device, issuedBy, decisionExpiresAt } = request;
  return [
    fact(facts.serialNumber, joined(plain(device.serialNumber), verdictText(texts, request))),
    ...(shownMatchCode === undefined ? [] : [fact(facts.matchCode, shownMatchCode)]),
    fact(joined(facts.make, facts.model), joined(plain(device.make), plain(device.model))),
    fact(facts.issuer, plain(issuedBy.displayName)),
    fact(facts.decideBy, localTime(decisionExpiresAt)),
  ];
}

/** Returns the facts behind "Details". Those that the card shows at once are not repeated. */
export function detailRows(texts: ServerTexts, request: ApprovalRequest): readonly Fact[] {
  const { facts } = texts.requestCards;
  const { id, account, device, issuedBy, requestedAt } = request;
  const isPending = request.status === 'pending';
  return [
    fact(facts.room, plain([account.displayName, account.location].filter(Boolean).join(', '))),
    fact(facts.address, plain(account.upn)),
    fact(facts.requestedDate, localTime(requestedAt)),
    ...(request.codeExpiresAt ? [fact(facts.expirationDate, localTime(request.codeExpiresAt))] : []),
    ...(isPending ? [] : [fact(facts.issuer, plain(issuedBy.displayName))]),
    ...deviceFacts(texts.requestCards, device),
    ...knownDeviceFacts(texts, request),
    ...signInFacts(texts, request),
    fact(facts.request, shortId(id)),
  ];
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(BETWEEN);
}

function verdictText(texts: ServerTexts, request: ApprovalRequest): string | undefined {
  const verdict = serialVerdict(request);
  if (verdict === undefined) return undefined;
  const isGood = verdict.kind === 'expected' || verdict.kind === 'known';
  return `${isGood ? '✓' : '⚠'} ${verdictWords(texts, request, verdict)}`;
}

function verdictWords(texts: ServerTexts, request: ApprovalRequest, verdict: SerialVerdict): string {
  const { verdicts } = texts.requestCards;
  switch (verdict.kind) {
    case 'expected':
    case 'placeholder':
    case 'other_device':
      return verdicts[verdict.kind];
    case 'other_expected':
      return verdicts.otherExpected(plain(verdict.expected));
    case 'expected_in_rollout':
    case 'expected_elsewhere':
      return verdicts.belongsTo(plain(verdict.account));
    case 'open_elsewhere':
      return verdicts.openElsewhere(plain(verdict.account));
    case 'unknown_device':
      return texts.knownDevice.unknown_device;
    case 'known':
      return knownWords(texts, request);
    case 'other_signed_in':
      return '';
  }
}

/** Says which inventory has the device, and by which name. The details say more. */
function knownWords({ knownDevice: words }: ServerTexts, { device, deviceLook }: ApprovalRequest): string {
  const shown = deviceLook && shownDevice(device, deviceLook);
  return shown?.verdict === 'known' ? words.known(words.inventories[shown.inventory], plain(shown.name ?? '')) : '';
}
