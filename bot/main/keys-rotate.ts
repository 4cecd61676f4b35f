import { parseArgs } from 'node:util';
import { openKeptKeys } from './compose-keys.ts';
import { failureWords } from './failure-words.ts';
import { readRotationConfig, type RotationConfig } from '../settings/config.ts';
import { KEY_NAMES, type KeyMarks, type KeyName, planRotation } from '../domain/keys/key-rotation.ts';
import type { KeyStore } from '../domain/ports/key-store.ts';
import { keyMark, keyMarks } from '../keys/key-mark.ts';
import { readKeys } from '../keys/key-source.ts';
import { nextSigningKey } from '../keys/signing-succession.ts';
import { resealBy } from '../keys/reseal.ts';
import { rotateKeys, type Rotation, type RotationReport, tryRotation } from '../services/rotate-keys.ts';
import { openStore } from '../storage/open-store.ts';

const HELP = `npm run keys:rotate -- [--yes] [--lost KEY]

Replaces keys while no server runs: OTP_PEPPER, ENCRYPTION_KEY and AUDIT_KEY (or the vault's) are the new ones,
PREVIOUS_ENCRYPTION_KEY and PREVIOUS_AUDIT_KEY those they replace. Shows what it would do; with --yes, it does it.

  --yes        do it
  --lost KEY   the earlier value of ENCRYPTION_KEY or AUDIT_KEY is lost: what it sealed is forgotten, the audit is
               taken as it is; may be given twice
`;

interface Wish {
  readonly yes: boolean;
  readonly lost: ReadonlySet<KeyName>;
}

function readWish(): Wish | 'help' {
  const { values } = parseArgs({
    options: { yes: { type: 'boolean' }, lost: { type: 'string', multiple: true }, help: { type: 'boolean' } },
  });
  if (values.help) return 'help';
  const lost = new Set(
    (values.lost ?? []).map((given) => {
      const name = KEY_NAMES.find((one) => one === given && one !== 'OTP_PEPPER');
      if (name === undefined) throw new Error(`--lost ${given}: say ENCRYPTION_KEY or AUDIT_KEY`);
      return name;
    }),
  );
  return { yes: values.yes === true, lost };
}

type NewKeys = Readonly<Record<KeyName, Uint8Array>>;
type EarlierKeys = Partial<Record<KeyName, Uint8Array>>;

function earlierKeys({ PREVIOUS_ENCRYPTION_KEY: encryption, PREVIOUS_AUDIT_KEY: audit }: RotationConfig): EarlierKeys {
  return {
    ...(encryption && { ENCRYPTION_KEY: Buffer.from(encryption.reveal(), 'base64') }),
    ...(audit && { AUDIT_KEY: Buffer.from(audit.reveal(), 'base64') }),
  };
}

/**
 * Plans the rotation from the stored marks and the given keys.
 * @throws Error with every mistake that prevents the rotation
 */
function rotationOf(stored: Partial<KeyMarks>, keys: NewKeys, earlier: EarlierKeys, lost: Wish['lost']): Rotation {
  if (Object.keys(stored).length === 0)
    throw new Error("the database doesn't know its keys yet: start the server once with the earlier keys");
  const marks = keyMarks(keys);
  const previous = Object.fromEntries(
    Object.entries(earlier).map(([name, key]) => [name, keyMark(key)]),
  ) as Partial<KeyMarks>;
  const { changed, mistakes } = planRotation({ stored, next: marks, previous, lost });
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  const earlierAuditKey = lost.has('AUDIT_KEY') ? undefined : earlier.AUDIT_KEY;
  return {
    changed,
    lost,
    marks,
    earlierAuditKey,
    signingKey: nextSigningKey(keys.AUDIT_KEY, earlierAuditKey),
    reseal: resealBy(lost.has('ENCRYPTION_KEY') ? undefined : earlier.ENCRYPTION_KEY, keys.ENCRYPTION_KEY),
  };
}

function linesOf({ auditEntries, seals, texts, revoked }: RotationReport, lost: Wish['lost']): readonly string[] {
  const verified = lost.has('AUDIT_KEY') ? 'taken as they are' : 'verified';
  return [
    ...(auditEntries === undefined
      ? []
      : [`AUDIT_KEY: ${auditEntries} entries of the audit ${verified}, and their MACs renewed`]),
    ...(seals
      ? [
          `AUDIT_KEY: ${seals.renewed} rows ${verified} and sealed again`,
          ...(seals.unfit > 0
            ? [
                `AUDIT_KEY: ${seals.unfit} rows whose seal doesn't fit stay altered (docs/operations.md, "Altered rows")`,
              ]
            : []),
        ]
      : []),
    ...(texts
      ? [
          `ENCRYPTION_KEY: ${texts.sealedAnew} codes and passwords encrypted again, ${texts.forgotten} that cannot be opened forgotten`,
        ]
      : []),
    ...(revoked === undefined
      ? []
      : [
          `OTP_PEPPER: ${revoked} waiting one-time ${revoked === 1 ? 'password' : 'passwords'} revoked; generate new ones`,
        ]),
  ];
}

async function run(store: KeyStore, rotation: Rotation, { yes, lost }: Wish): Promise<void> {
  if (rotation.changed.length === 0)
    return void process.stdout.write('Nothing to do: the data was written with these keys.\n');
  process.stdout.write(
    `${rotation.changed.join(', ')}: reading all that depends on ${rotation.changed.length === 1 ? 'it' : 'them'} …\n`,
  );
  const report = await (yes ? rotateKeys : tryRotation)(store, rotation);
  const end = yes
    ? 'Done. Start the server with the new keys, check that it works, and destroy the earlier keys. Backups need the earlier keys for as long as you keep them.'
    : 'Nothing was changed yet. Run it again with --yes to do this.';
  process.stdout.write(`${[...linesOf(report, lost), end].join('\n')}\n`);
}

async function main(): Promise<void> {
  const wish = readWish();
  if (wish === 'help') return void process.stdout.write(HELP);
  const config = readRotationConfig();
  const keys = await readKeys(KEY_NAMES, config, openKeptKeys(config));
  const store = await openStore({
    dataDir: config.DATA_DIR,
    auditKey: keys.AUDIT_KEY,
    ...(config.DATABASE_URL && { databaseUrl: config.DATABASE_URL.reveal() }),
  });
  try {
    const isAlone = await store.whileAlone(async () => {
      await run(store, rotationOf(await store.keyMarks.stored(), keys, earlierKeys(config), wish.lost), wish);
    });
    if (!isAlone)
      throw new Error(
        'a server uses this database: stop all of them first. A server that crashed counts for 24 more seconds',
      );
  } finally {
    await store.close();
  }
}

// Only this user can read the files that are made from here on.
process.umask(0o077);
try {
  await main();
} catch (error) {
  process.stderr.write(`The keys were not rotated: ${failureWords(error)}\n`);
  process.exitCode = 1;
}
