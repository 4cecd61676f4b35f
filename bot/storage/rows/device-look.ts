import { sql } from 'kysely';
import type { DeviceLook, FoundDevice, InventoryAnswer } from '../../domain/consoles/known-device.ts';

/** What the inventories said about the console of the request `r`, as JSON; null until they were asked. */
export const DEVICE_LOOK = sql`(
  select jsonb_build_object('lookedAt', d.looked_at, 'answers', d.answers) from request_devices d where d.request_id = r.id)`;

type StoredDevice = Omit<FoundDevice, 'enrolledAt'> & { readonly enrolledAt?: string };
type StoredAnswer =
  | Exclude<InventoryAnswer, { readonly outcome: 'read' }>
  | { readonly outcome: 'read'; readonly count: number; readonly device?: StoredDevice };

/** {@link DEVICE_LOOK} as it comes from the database. */
export interface DeviceLookRow {
  readonly lookedAt: string;
  readonly answers: Readonly<Record<keyof DeviceLook['answers'], StoredAnswer>>;
}

function toAnswer(answer: StoredAnswer): InventoryAnswer {
  if (answer.outcome !== 'read') return answer;
  const { device: stored, ...read } = answer;
  if (!stored) return read;
  const { enrolledAt, ...device } = stored;
  return { ...read, device: { ...device, ...(enrolledAt !== undefined && { enrolledAt: new Date(enrolledAt) }) } };
}

export function toDeviceLook({ lookedAt, answers: { intune, autopilot } }: DeviceLookRow): DeviceLook {
  return { lookedAt: new Date(lookedAt), answers: { intune: toAnswer(intune), autopilot: toAnswer(autopilot) } };
}
