import { sql } from 'kysely';
import { WITHDRAWABLE_REQUESTS } from '../../domain/approval/approval-request.ts';
import type { SerialNumberElsewhere } from '../../domain/consoles/serial-number.ts';
import { OPEN_OTPS } from '../../domain/otp/otp.ts';
import { inStates } from './in-states.ts';

/** The most accounts that one list names. */
const MOST = 5;

/**
 * What the store knows about the serial number of the request `r`, as JSON. Only requests that can still be withdrawn
 * count as open, because a console that has its credential and did not confirm it may stay so for good.
 */
export const SERIAL_ELSEWHERE = sql`jsonb_build_object(
  'openRequests', (select coalesce(jsonb_agg(twin.name), '[]') from (
    select ta.display_name as name from requests t join accounts ta on ta.id = t.account_id
    where t.serial_key = r.serial_key and t.serial_key <> '' and t.account_id <> r.account_id
      and t.status in ${inStates(WITHDRAWABLE_REQUESTS)} and (rooms_request_over_at(t) <= (select rooms_now())) is not true
    order by ta.display_name, t.id limit ${sql.lit(MOST)}) twin),
  'expectedFor', (select coalesce(jsonb_agg(jsonb_build_object('account', other.name, 'inRollout', other.in_rollout)), '[]') from (
    select ea.display_name as name, bool_or(e.in_rollout) as in_rollout from (
      select i.account_id, true as in_rollout from batch_items own join batch_items i on i.batch_id = own.batch_id
      where own.otp_id = r.otp_id and i.expected_serial_key = r.serial_key
      union all
      select x.account_id, false from otps x
      where x.expected_serial_key = r.serial_key and x.status in ${inStates(OPEN_OTPS)}) e
    join accounts ea on ea.id = e.account_id
    where r.serial_key <> '' and e.account_id <> r.account_id
    group by ea.id, ea.display_name order by ea.display_name, ea.id limit ${sql.lit(MOST)}) other),
  'lastSignIn', (
    select jsonb_build_object('serialNumber', p.device ->> 'serialNumber', 'at', p.signed_in_at) from requests p
    where p.account_id = r.account_id and p.status = 'signed_in' order by p.signed_in_at desc limit 1))`;

/** {@link SERIAL_ELSEWHERE} as it comes from the database. */
export interface SerialElsewhereRow extends Omit<SerialNumberElsewhere, 'lastSignIn'> {
  readonly lastSignIn: { readonly serialNumber: string; readonly at: string } | null;
}

export function toSerialElsewhere({ lastSignIn, ...lists }: SerialElsewhereRow): SerialNumberElsewhere {
  return {
    ...lists,
    ...(lastSignIn && { lastSignIn: { serialNumber: lastSignIn.serialNumber, at: new Date(lastSignIn.at) } }),
  };
}
