import type { Logger } from 'pino';
import type { Config } from '../settings/config.ts';
import { parseNote } from '../domain/audit/signed-note.ts';
import { parseCheckpointText } from '../domain/audit/checkpoint.ts';
import { isAlarming } from '../domain/audit/witness-state.ts';
import type { NewestCheckpoint } from '../domain/ports/store/audit/audit-log.ts';
import { type AnchorRoundDeps, anchorRounds, type PlaceOutcome } from '../services/audit/anchor-rounds.ts';
import type { WitnessPlace } from '../services/audit/witness-round.ts';
import { openWitnesses } from '../witness/witness-client.ts';
import { openOutageLog } from './outage-log.ts';

/** Milliseconds between two rounds. */
const ROUND_MILLISECONDS = 60_000;

/** Returns the addresses that get checkpoints. The address of a keeper may hold a secret, so only its host is shown. */
export function witnessPlaces({
  AUDIT_CHECKPOINT_URL: keeper,
  AUDIT_WITNESS_URL: witnesses = [],
}: AnchorSettings): readonly WitnessPlace[] {
  const url = keeper?.reveal();
  return [
    ...(witnesses.map((place) => ({ url: place, place, kind: 'witness' })) satisfies readonly WitnessPlace[]),
    ...(url === undefined ? [] : [{ url, place: new URL(url).host, kind: 'keeper' } satisfies WitnessPlace]),
  ];
}

/** Writes a checkpoint into the stream of the log, where those who can write to the database can't change it. */
function logCheckpoint(log: Logger, { note, size }: NewestCheckpoint): void {
  const signed = parseNote(note);
  const root = signed && parseCheckpointText(signed.text)?.root;
  const key = signed?.signatures[0]?.keyId;
  log.info({ size, root: root && Buffer.from(root).toString('base64'), key, note }, 'audit checkpoint');
}

function logOutcome(log: Logger, { place, outcome }: PlaceOutcome): void {
  if (outcome.kind === 'taken' && outcome.recovered)
    log.info({ place, size: outcome.size }, 'a witness of the audit takes checkpoints again');
  if (outcome.kind !== 'failed' || !outcome.isNews) return;
  const { problem } = outcome;
  if (isAlarming(problem))
    log.error(
      { place, problem },
      'a witness contradicts the audit: keep a copy of the database, run npm run audit:verify',
    );
  else log.warn({ place, problem }, 'a witness of the audit took no checkpoint; this will be retried');
}

type AnchorSettings = Pick<Config, 'AUDIT_CHECKPOINT_URL' | 'AUDIT_WITNESS_KEYS' | 'AUDIT_WITNESS_URL'>;

interface AnchorParts {
  readonly parts: { readonly store: AnchorRoundDeps['store'] };
  readonly notifier: AnchorRoundDeps['notifier'];
  readonly config: AnchorSettings;
  readonly log: Logger;
  /** Ends the rounds. */
  readonly closing: AbortSignal;
}

/** Returns a round. The first one begins with forgetting witnesses that nobody has configured anymore. */
export function anchorRound({
  parts: { store },
  notifier,
  config,
  log,
}: Omit<AnchorParts, 'closing'>): () => Promise<void> {
  const places = witnessPlaces(config);
  const deps = { store, notifier, witnesses: openWitnesses(), keys: config.AUDIT_WITNESS_KEYS ?? [], places };
  let isTidy = false;
  let logged = '';
  return async () => {
    if (!isTidy) await store.witnessStates.keepOnly(places.map(({ place }) => place));
    isTidy = true;
    const newest = await store.auditLog.newest();
    if (newest && newest.note !== logged) logCheckpoint(log, newest);
    logged = newest?.note ?? '';
    for (const outcome of await anchorRounds(deps)) logOutcome(log, outcome);
  };
}

/**
 * Carries checkpoints of the audit out of the database, once a minute: into the log when there are new entries, to the
 * witnesses, and once a day into the approval channel. Nothing waits for it. Of several servers each writes to its own
 * log, and one at a time talks to a witness and to the channel.
 */
export function startAnchors(anchorParts: AnchorParts): void {
  const { log, closing } = anchorParts;
  const round = anchorRound(anchorParts);
  const { worked, failed } = openOutageLog(log, 'checkpoints of the audit were not sent');
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= round()
      .then(worked, (error: unknown) => {
        // The database may be closed in the middle of the last round.
        if (!closing.aborted) failed(error);
      })
      .finally(() => (running = undefined));
  }, ROUND_MILLISECONDS);
  closing.addEventListener('abort', () => clearInterval(timer), { once: true });
}
