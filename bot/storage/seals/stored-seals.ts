import { sql } from 'kysely';
import { SYSTEM } from '../../domain/admin.ts';
import { canonical } from '../../domain/canonical.ts';
import { REQUESTS_BEFORE_DELIVERY, WITHDRAWABLE_REQUESTS } from '../../domain/approval/approval-request.ts';
import { OPEN_OTPS } from '../../domain/otp/otp.ts';
import type { AuditQueries } from '../../domain/ports/store/audit.ts';
import type { OtpStatus } from '../../domain/otp/otp.ts';
import type { Examined, ExaminedCode, Seals } from '../../domain/ports/store/trust/seals.ts';
import type { Alteration, Evidence } from '../../domain/release/evidence.ts';
import { WIPE_CODE, WIPE_CREDENTIAL } from '../credentials.ts';
import type { Statements } from '../engine/statements.ts';
import { inStates } from '../rows/in-states.ts';
import { IS_OVER, JOIN_REQUEST, REQUEST_COLUMNS, type RequestRow, toRequest } from '../rows/request-row.ts';
import type { RowSeals, SealedRow } from './row-seals.ts';
import type { SeenRevisions } from './seen-revisions.ts';
import type { Standings } from './standings.ts';

/** A request with the rows on which it stands, as one statement read them. */
interface ExaminedRow extends RequestRow {
  readonly account_id: string;
  readonly code: SealedRow;
  readonly kept: SealedRow | null;
  readonly opening: SealedRow | null;
  readonly opening_id: string | null;
  readonly decision_entry: string | null;
  readonly decided_revision: number | null;
}

interface SealsParts {
  readonly seals: RowSeals;
  readonly seen: SeenRevisions;
  readonly audit: Pick<AuditQueries, 'trail' | 'trailOfCode'>;
  readonly standings: Standings;
}

const SELECT_EXAMINED = sql`
  select ${REQUEST_COLUMNS}, case when ${IS_OVER} then rooms_request_over_at(r) end as over_at, to_jsonb(o) as code,
    (select to_jsonb(k) from kept_passwords k where k.otp_id = o.id) as kept,
    (select to_jsonb(p) from openings p where p.id = r.opening_id) as opening
  from requests r ${JOIN_REQUEST}`;

function codeFits(seals: RowSeals, { code, account_id: accountId, otp_id: otpId }: ExaminedRow): boolean {
  return seals.fitsFacts('otps', code) && code['id'] === otpId && code['account_id'] === accountId;
}

interface CodeRow {
  readonly code: SealedRow;
  readonly status: OtpStatus;
  readonly account_id: string;
  readonly room: string | null;
}

/** Returns whether the opening of a request that has one is sealed, and has its code, its key and its nonces. */
function openingFits(seals: RowSeals, row: ExaminedRow): boolean {
  const { opening, opening_id: openingId, otp_id: otpId, public_key: key, server_nonce: nonce } = row;
  if (openingId === null) return true;
  if (!opening || !seals.fitsFacts('openings', opening)) return false;
  const isOfCode = opening['otp_id'] === otpId && opening['server_nonce'] === nonce;
  return isOfCode && canonical(opening['public_key']) === canonical(key);
}

function wasInTime({ code, requested_at: requestedAt }: ExaminedRow): boolean {
  const { not_before_at: notBefore, expires_at: expires } = code;
  const at = requestedAt.getTime();
  return at <= Date.parse(String(expires)) && (typeof notBefore !== 'string' || Date.parse(notBefore) <= at);
}

function decisionOf(seals: RowSeals, row: ExaminedRow): Pick<Evidence, 'decision'> {
  const { decision_entry: entryId, decided_revision: revision } = row;
  if (entryId === null || revision === null || !seals.fitsDecision({ ...row })) return {};
  return { decision: { entryId, revision } };
}

/** Seals of decisions, and the evidence of requests, within one transaction. */
export class StoredSeals implements Seals {
  readonly #db: Statements;
  readonly #parts: SealsParts;

  constructor(db: Statements, parts: SealsParts) {
    this.#db = db;
    this.#parts = parts;
  }

  async sealDecision(requestId: string, entryId: string): Promise<void> {
    const row = await this.#db.one(sql<SealedRow>`
      update requests set decided_revision = revision - 1, decision_entry = ${entryId}
      where id = ${requestId} and status = 'approved' returning *`);
    if (!row) throw new Error('only an approved request has a decision to seal');
    await this.#db.all(
      sql`update requests set decision_seal = ${this.#parts.seals.decision(row)} where id = ${requestId}`,
    );
  }

  async sealPreferences(entryId: string): Promise<void> {
    await this.#parts.standings.sealPreferences(entryId);
  }

  async sealChannel(entryId: string): Promise<void> {
    await this.#parts.standings.sealChannel(entryId);
  }

  async channelFits(): Promise<boolean> {
    return (await this.#parts.standings.channel()).fits;
  }

  async examine(requestId: string): Promise<Examined | undefined> {
    const { seals, seen, audit, standings } = this.#parts;
    const row = await this.#db.one(sql<ExaminedRow>`${SELECT_EXAMINED} where r.id = ${requestId}`);
    if (!row) return undefined;
    const rules = await standings.preferences();
    const channel = await standings.channel();
    const evidence: Evidence = {
      status: row.status,
      revision: row.revision,
      requestFits: seals.fitsFacts('requests', { ...row }),
      codeFits: codeFits(seals, row),
      wasInTime: wasInTime(row),
      openingFits: openingFits(seals, row),
      keptPasswordFits: row.kept === null || seals.fitsFacts('kept_passwords', row.kept),
      ...decisionOf(seals, row),
      isOlderThanSeen: seen.hasNewerRequest(requestId, row.revision),
      rulesFit: rules.fits,
      channelFits: channel.fits,
      trail: await audit.trail(requestId),
    };
    return { evidence, accountId: row.account_id, room: row.facts.displayName, read: () => toRequest(row) };
  }

  async examineCode(otpId: string): Promise<ExaminedCode | undefined> {
    const row = await this.#db.one(sql<CodeRow>`
      select to_jsonb(o) as code, o.status, o.account_id, a.display_name as room
      from otps o left join accounts a on a.id = o.account_id where o.id = ${otpId}`);
    if (!row) return undefined;
    const { seals, seen, audit } = this.#parts;
    const { code, status, account_id: accountId, room } = row;
    const trail = await audit.trailOfCode(accountId, otpId);
    const isOlderThanSeen = seen.hasEndedCode(otpId);
    return { status, factsFit: seals.fitsFacts('otps', code), isOlderThanSeen, trail, room: room ?? '' };
  }

  async cancelAltered(requestId: string): Promise<boolean> {
    return await this.#db.won(sql`
      with ended as (
        update requests set status = 'cancelled', ended_by = ${JSON.stringify(SYSTEM)}::text::jsonb,
          ended_at = rooms_now(), reason = 'altered', ${WIPE_CREDENTIAL}, revision = revision + 1
        where id = ${requestId} and status in ${inStates(WITHDRAWABLE_REQUESTS)} returning otp_id, account_id),
      revoked as (
        update otps o set status = 'revoked', ${WIPE_CODE} from ended
        where o.id = ended.otp_id and o.account_id = ended.account_id and o.status in ${inStates(OPEN_OTPS)})
      select from ended`);
  }

  async pauseAltered(requestId: string, found: Extract<Alteration, 'channel' | 'rules'>): Promise<boolean> {
    const problem = found === 'rules' ? 'rules_altered' : 'channel_altered';
    return await this.#db.won(sql`
      update requests set ${WIPE_CREDENTIAL}, status = 'needs_attention', problem = ${problem},
        problem_since = rooms_now(), revision = revision + 1
      where id = ${requestId} and status in ${inStates(REQUESTS_BEFORE_DELIVERY)} returning id`);
  }
}
