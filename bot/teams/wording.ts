import { failedChecksIn, remediesOf } from '../../texts/check-words.ts';
import type { ServerTexts } from '../../texts/server-texts.ts';
import { TARGET_PROBLEMS, type TargetProblem } from '../domain/accounts/target.ts';
import type { DomainError, ErrorCode, ErrorDetails } from '../domain/errors.ts';
import { TTL_HOURS } from '../domain/otp/otp.ts';
import { plain } from './markdown.ts';
import { momentFor, type Reader } from './reader.ts';

type Detail = ErrorDetails[string] | undefined;
type Wording = (reader: Reader, details: ErrorDetails) => string;

/** The refusals whose text depends on the details. Each of the others has one fixed text. */
const WITH_FACTS = {
  account_not_ready: ({ texts }, { account, ...details }) =>
    texts.refusals.account_not_ready(nameOr(account, texts), plain(remediesOf(texts, failedChecksIn(details)))),
  account_unknown: ({ texts: { refusals } }, { least, most, address }) => {
    if (address === true) return refusals.account_unknown_address;
    return least && most ? refusals.account_unknown_for(Number(least), Number(most)) : refusals.account_unknown;
  },
  account_synced_from_on_premises: ({ texts }, { account }) =>
    texts.refusals.account_synced_from_on_premises(nameOr(account, texts)),
  channel_missing: ({ texts: { refusals } }, { channel }) =>
    channel ? refusals.channel_missing_but(list(channel)) : refusals.channel_missing,
  code_gone: ({ texts: { refusals } }, { account }) =>
    account ? refusals.code_gone_of(list(account)) : refusals.code_gone,
  lifetime_invalid: ({ texts }, { problem, least = TTL_HOURS.least, most = TTL_HOURS.most }) =>
    namedIn(texts.chatTalk.lifetime, problem) ?? texts.refusals.lifetime_invalid(list(least), list(most)),
  list_already_accepted: ({ texts }, { by = '' }) => texts.refusals.list_already_accepted(list(by)),
  match_code_wrong: ({ texts: { refusals } }, { left }) =>
    left === 0 ? refusals.match_code_wrong_at_last : refusals.match_code_wrong,
  no_permission: ({ texts }, { permission }) => {
    const holders = namedIn(texts.field.holders, permission);
    return holders === undefined ? texts.refusals.no_permission : texts.refusals.no_permission_of(holders);
  },
  not_issuer: ({ texts: { refusals } }, { issuer }) =>
    issuer ? refusals.not_issuer_but(list(issuer)) : refusals.not_issuer,
  replaces_live: ({ texts }, { account }) => texts.refusals.replaces_live(nameOr(account, texts)),
  otp_unknown: ({ texts }, { status }) => {
    const named = namedIn(texts.field.otp, status);
    return named === undefined ? texts.refusals.otp_unknown : texts.refusals.otp_over(named);
  },
  release_again_refused: ({ texts: { refusals } }, { cause }) =>
    namedIn(refusals.release_again_refused_because, cause) ?? refusals.release_again_refused,
  release_refused: ({ texts: { refusals, requestCards } }, { problem }) =>
    TARGET_PROBLEMS.some((one) => one === problem)
      ? requestCards.problems[problem as TargetProblem].fault
      : refusals.release_refused,
  request_already_resolved: (reader, { by, at }) => resolved(reader, by ? list(by) : '', momentOf(reader, at)),
  sign_out_over: ({ texts: { refusals } }, { outcome, by }) =>
    (namedIn(refusals.sign_out_over, outcome) ?? refusals.sign_out_over.expired)(list(by ?? '')),
  sign_out_refused: ({ texts: { refusals } }, { cause }) =>
    namedIn(refusals.sign_out_refused_because, cause) ?? refusals.sign_out_refused,
  sign_out_too_new: (reader, { at }) => {
    const { refusals } = reader.texts;
    const moment = momentOf(reader, at);
    return moment === '' ? refusals.sign_out_too_new : refusals.sign_out_too_new_until(moment);
  },
  target_refused: ({ texts }, { account, problem }) => {
    const { problems, refusal } = texts.target;
    const { fault, remedy } = problems[isTargetProblem(problem) ? problem : 'account_unreadable'];
    return refusal(nameOr(account, texts), fault, remedy);
  },
  rules_change_over: ({ texts: { refusals } }, { outcome, by }) =>
    (namedIn(refusals.rules_change_over, outcome) ?? refusals.rules_change_over.expired)(list(by ?? '')),
  rules_change_too_new: (reader, { at }) => {
    const { refusals } = reader.texts;
    const moment = momentOf(reader, at);
    return moment === '' ? refusals.rules_change_too_new : refusals.rules_change_too_new_until(moment);
  },
  selection_too_large: ({ texts }, { most = '' }) => texts.refusals.selection_too_large(list(most)),
  serial_numbers_invalid: ({ texts: { refusals } }, { problem, accounts = '' }) =>
    (namedIn(refusals.serial_numbers_invalid, problem) ?? refusals.serial_numbers_invalid.placeholder)(list(accounts)),
  sign_in_data_invalid: ({ texts }, { errors = 1 }) => texts.refusals.sign_in_data_invalid(list(errors)),
} as const satisfies Partial<Record<ErrorCode, Wording>>;

/** Says what happened and what to do about it. */
export function wordingOf({ code, details }: Pick<DomainError, 'code' | 'details'>, reader: Reader): string {
  return hasFacts(code) ? WITH_FACTS[code](reader, details) : reader.texts.refusals[code];
}

/**
 * Says that something unexpected went wrong. With the correlation ID, an operator finds the cause in the log; the text
 * itself doesn't tell it.
 */
export function unexpectedWording({ refusals }: ServerTexts, correlationId: string): string {
  return refusals.unexpected(correlationId);
}

function hasFacts(code: ErrorCode): code is keyof typeof WITH_FACTS {
  return Object.hasOwn(WITH_FACTS, code);
}

function resolved({ texts: { refusals } }: Reader, by: string, at: string): string {
  if (by && at) return refusals.request_already_resolved_by_at(by, at);
  if (by) return refusals.request_already_resolved_by(by);
  return at ? refusals.request_already_resolved_at(at) : refusals.request_already_resolved;
}

function list(detail: Exclude<Detail, undefined>): string {
  const texts = typeof detail === 'object' ? detail : [String(detail)];
  return texts.map((text) => plain(text)).join(', ');
}

function nameOr(account: Detail, { refusals }: ServerTexts): string {
  return account === undefined ? refusals.theAccount : list(account);
}

function namedIn<Words>(words: Readonly<Record<string, Words>>, name: Detail): Words | undefined {
  return typeof name === 'string' && Object.hasOwn(words, name) ? words[name] : undefined;
}

function isTargetProblem(problem: Detail): problem is TargetProblem {
  return TARGET_PROBLEMS.some((known) => known === problem);
}

function momentOf(reader: Reader, at: Detail): string {
  const moment = new Date(typeof at === 'string' ? at : '');
  return Number.isNaN(moment.getTime()) ? '' : momentFor(reader, moment);
}
