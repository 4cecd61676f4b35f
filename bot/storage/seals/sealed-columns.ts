import type { Actor } from '../../domain/admin.ts';

/** Turns the value of a column into what its seal covers. */
type Reader = (value: unknown) => unknown;

const asIs: Reader = (value) => value ?? null;

/** A time has one text, whether the driver returns a date or JSON has a text. */
const asTime: Reader = (value) => {
  if (value instanceof Date) return value.getTime();
  if (typeof value !== 'string') return value ?? null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? value : time;
};

/** Keeps the ids of a person and drops their name, so that a name can be erased without breaking a seal. */
const asPerson: Reader = (value) => {
  const { tenantId, objectId } = (value ?? {}) as { readonly tenantId?: unknown; readonly objectId?: unknown };
  return { tenantId: tenantId ?? null, objectId: objectId ?? null };
};

const asActor: Reader = (value) => {
  const actor = value as Actor | null;
  if (actor === null || actor.kind === 'admin') return { kind: 'admin', ...(asPerson(actor) as object) };
  return actor;
};

/** The tables whose rows have a seal of their facts, which never change. */
export type FactsTable =
  | 'kept_passwords'
  | 'openings'
  | 'otps'
  | 'requests'
  | 'rule_changes'
  | 'seen_approvers'
  | 'sign_outs';

type Columns = Readonly<Record<string, Reader>>;

/** The columns that the seal of the facts covers. */
export const FACTS = {
  otps: {
    id: asIs,
    selector: asIs,
    account_id: asIs,
    issued_by: asPerson,
    issued_at: asTime,
    not_before_at: asTime,
    expires_at: asTime,
    password_mode: asIs,
    expected_serial_number: asIs,
    verifier: asIs,
  },
  requests: {
    id: asIs,
    otp_id: asIs,
    account_id: asIs,
    device: asIs,
    public_key: asIs,
    requested_at: asTime,
    decision_expires_at: asTime,
    opening_id: asIs,
    console_nonce: asIs,
    server_nonce: asIs,
    opening_number: asIs,
    code_sealed: asIs,
  },
  openings: {
    id: asIs,
    otp_id: asIs,
    account_id: asIs,
    device: asIs,
    public_key: asIs,
    thumbprint: asIs,
    commitment: asIs,
    server_nonce: asIs,
    sealed: asIs,
    number: asIs,
    opened_at: asTime,
    expires_at: asTime,
  },
  kept_passwords: { otp_id: asIs, sealed: asIs },
  rule_changes: {
    id: asIs,
    settings: asIs,
    content: asIs,
    asked_by: asPerson,
    asked_at: asTime,
    expires_at: asTime,
    revision: asIs,
    entry_id: asIs,
  },
  seen_approvers: { object_id: asIs, first_seen_at: asTime },
  sign_outs: {
    id: asIs,
    request_id: asIs,
    account_id: asIs,
    kind: asIs,
    asked_by: asPerson,
    asked_at: asTime,
    expires_at: asTime,
    entry_id: asIs,
  },
} as const satisfies Readonly<Record<FactsTable, Columns>>;

/** The columns of a request that the seal of its decision covers. */
export const DECISION = {
  id: asIs,
  facts_seal: asIs,
  decided_revision: asIs,
  decision_entry: asIs,
  approved_by: asActor,
  approved_at: asTime,
} as const satisfies Columns;

/** The columns of the preferences that their seal covers. */
export const PREFERENCES = { revision: asIs, changed: asIs, seal_entry: asIs } as const satisfies Columns;

const CARD = 'it only says where a card is and whether it has to be written';
const CLOCK = 'it can only make a server wait, or end a request';
const SHOWN = 'people read it, and no rule does';
const REPORT = 'it is what a console said; people read it, and no rule does';
const INVENTORY = 'people read it, and a rule decides on the answers as they came and not as they are stored';
const SIGHT = 'it is what a witness said; people read it, and no rule does';
const TRAIL = 'it is compared with the audit entries about the request';
const ENVELOPE = "it can only be opened with the console's key, and a replaced one signs no room in";

/**
 * The other columns of these tables, each with the reason why a release doesn't rely on it. A column that is on no list
 * fails a test.
 */
export const UNSEALED: Readonly<
  Record<
    FactsTable | 'console_reports' | 'preferences' | 'request_devices' | 'settings' | 'sign_in_sights',
    Readonly<Record<string, string>>
  >
> = {
  otps: {
    status: 'before a console can use an active code, the audit is asked whether it had ended',
    sealed_code: 'authenticated encryption binds it to the code, and only its issuer sees it',
    code_visible_until: 'it only limits how long the issuer sees the code',
    upn: SHOWN,
    expected_serial_key: 'the database derives it from a sealed column, for searches',
    facts_seal: 'it is the seal',
  },
  requests: {
    revision: TRAIL,
    status: TRAIL,
    decision_seal: 'it is the seal',
    wrong_match_codes:
      'a person still has to approve with the digits; a lower number allows more guesses, which are audited',
    second_console: SHOWN,
    release_attempts: 'it numbers attempts of a release that was decided',
    failed_deliveries: 'it only limits how often a decided release goes on',
    sealed_attempt: 'it numbers attempts of a release that was decided',
    changed_attempt: 'it numbers attempts of a release that was decided',
    sealed_credential: ENVELOPE,
    publish_after: CLOCK,
    password_changed: SHOWN,
    problem: SHOWN,
    problem_since: CLOCK,
    ready_at: SHOWN,
    pick_up_expires_at: 'the envelope has a sealed end of its own, and a later one helps only the console with the key',
    delivered_at: CLOCK,
    signed_in_at: SHOWN,
    ended_by: SHOWN,
    ended_at: SHOWN,
    reason: SHOWN,
    reason_text: SHOWN,
    expired_from: TRAIL,
    card: CARD,
    card_revision: CARD,
    card_turn: CARD,
    card_taken_until: CARD,
    card_retry_at: CARD,
    card_server: CARD,
    card_again_at: CARD,
    card_refused_revision: CARD,
    card_facts: CARD,
    card_pressed_at: CARD,
    reminder: CARD,
    stray_cards: CARD,
    reminded_at: CARD,
    serial_key: 'the database derives it from a sealed column, for searches',
    release_number: 'every release of a decided request has a password of its own, and each is as secret',
    releases_again: 'it only limits how often people release again, and each time has an entry',
    released_anew: 'it only limits how often the server releases again, and each time has an entry',
    waits_until: CLOCK,
    waits_for: SHOWN,
    shown_change_at: 'it can only hide or invent a later change of the password',
    later_change: SHOWN,
    later_change_at: SHOWN,
    try_began_at: CLOCK,
    attempts_before: 'it numbers attempts of a release that was decided',
    sign_in: SHOWN,
    sign_in_told: 'it only says what people were told',
    signed_out_at: SHOWN,
  },
  openings: {
    status: 'its end is sealed, and its reveal takes the code, which the audit is asked about',
    console_nonce: 'it has to open the sealed commitment, and the request seals its own copy',
    second_console: SHOWN,
    facts_seal: 'it is the seal',
  },
  kept_passwords: {
    unused_until: 'it only says when an unused password is deleted',
    facts_seal: 'it is the seal',
  },
  rule_changes: {
    status: 'before another approver confirms it, the audit is asked whether it had ended',
    decided_by: SHOWN,
    decided_at: SHOWN,
    card: CARD,
    card_shows: CARD,
    card_posts: CARD,
    facts_seal: 'it is the seal',
  },
  seen_approvers: {
    facts_seal: 'it is the seal',
  },
  sign_outs: {
    status:
      'before a sign-out is confirmed or carried out, the audit is asked who confirmed it and whether it had ended',
    decided_by: SHOWN,
    decided_at: SHOWN,
    ended_at: SHOWN,
    attempts: 'it numbers attempts of a sign-out that was confirmed',
    unanswered: SHOWN,
    changed: 'it can only make a confirmed sign-out stop before it sets another password',
    before_at: 'it is compared with the time that the directory shows',
    sent_at: CLOCK,
    sessions: SHOWN,
    problem: SHOWN,
    card: CARD,
    card_shows: CARD,
    card_posts: CARD,
    facts_seal: 'it is the seal',
  },
  preferences: {
    only_one: 'it keeps the table at one row',
    changed_by: SHOWN,
    changed_at: SHOWN,
    seal: 'it is the seal',
  },
  settings: {
    seal: 'it is the seal',
  },
  console_reports: {
    request_id: REPORT,
    release: REPORT,
    number: REPORT,
    stage: REPORT,
    reported_at: REPORT,
    observed_at: REPORT,
    seen_at: REPORT,
    source: REPORT,
    teams: REPORT,
    exchange: REPORT,
    detail: REPORT,
  },
  request_devices: {
    request_id: INVENTORY,
    looked_at: INVENTORY,
    answers: INVENTORY,
  },
  sign_in_sights: {
    request_id: SIGHT,
    release: SIGHT,
    number: SIGHT,
    witness: SIGHT,
    outcome: SIGHT,
    at: SIGHT,
    noted_at: SIGHT,
    teams: SIGHT,
    exchange: SIGHT,
    app: SIGHT,
    error_code: SIGHT,
    reason: SIGHT,
    policies: SIGHT,
    signed_in_elsewhere: SIGHT,
    unread: SIGHT,
    vouched_by: SIGHT,
  },
};

/** Returns the values that a seal covers. Columns that the row lacks count as null. */
export function readColumns(columns: Columns, row: object): Readonly<Record<string, unknown>> {
  const values = new Map(Object.entries(row));
  return Object.fromEntries(Object.entries(columns).map(([name, read]) => [name, read(values.get(name))]));
}
