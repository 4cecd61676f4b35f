import { parseArgs } from 'node:util';
import { openKeptKeys } from './compose-keys.ts';
import { failureWords } from './failure-words.ts';
import { CLOUDS } from '../domain/cloud.ts';
import { secondsAheadOfMicrosoft } from '../identity/microsoft-clock.ts';
import { readKeys } from '../keys/key-source.ts';
import { readDoctorConfig } from '../settings/config.ts';
import { differingAccounts, repairAccountList } from '../services/accounts/check-account-list.ts';
import { examine, type ListCheck } from '../storage/doctor/examine.ts';
import type { Finding } from '../storage/doctor/finding.ts';

const HELP = `npm run doctor -- [--fix] [--json]

Looks for what does not fit together in the data: lost rows, work that stands still, cards, the audit, versions, indexes
and clocks. Changes nothing; with DATABASE_URL while servers run, otherwise with the server stopped.

  --fix   repairs what can be repaired without losing anything that somebody needs
  --json  prints the findings as JSON

Exit codes: 0 nothing is wrong (or all of it is repaired), 1 something is wrong, 2 the doctor could not look.
`;

const LIST_CHECK: ListCheck = {
  differing: differingAccounts,
  repair: (store) => repairAccountList({ store }),
};

/** Seconds of difference between two clocks from which on decisions and tokens can come out wrong. */
const CLOCK_SECONDS = 30;
const NOT_LOOKED = 2;

/** What could not be looked at, and why. */
interface Unknown {
  readonly code: string;
  readonly reason: string;
}

interface Diagnosis {
  readonly findings: readonly Finding[];
  readonly unknown: readonly Unknown[];
}

function clockFindings(clock: string, ahead: number | undefined): readonly Finding[] {
  if (ahead === undefined || Math.abs(ahead) <= CLOCK_SECONDS) return [];
  const seconds = `${Math.abs(ahead).toFixed(0)} s ${ahead > 0 ? 'ahead of' : 'behind'}`;
  return [
    {
      code: 'clock_differs',
      found: `the clock of this machine is ${seconds} that of ${clock}`,
      remedy: 'let all machines take the time from one source (NTP)',
      by: 'person',
      fixed: false,
    },
  ];
}

async function diagnose(fix: boolean): Promise<Diagnosis> {
  const config = readDoctorConfig();
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, CLOUD: cloud, LOCAL_ISSUER_URL: localIssuer } = config;
  const { AUDIT_KEY: auditKey } = await readKeys(['AUDIT_KEY'], config, openKeptKeys(config));
  const place = { dataDir, ...(databaseUrl && { databaseUrl: databaseUrl.reveal() }) };
  const { findings, aheadOfDatabase } = await examine({ ...place, auditKey, fix, listCheck: LIST_CHECK });
  const aheadOfMicrosoft = await secondsAheadOfMicrosoft(localIssuer ?? CLOUDS[cloud].loginUrl);
  return {
    findings: [
      ...findings,
      ...clockFindings('the database', aheadOfDatabase),
      ...clockFindings('Microsoft', aheadOfMicrosoft),
    ],
    unknown:
      aheadOfMicrosoft === undefined
        ? [{ code: 'clock_differs', reason: 'the login host of Microsoft does not answer' }]
        : [],
  };
}

function linesOf({ findings, unknown }: Diagnosis): readonly string[] {
  return [
    ...findings.flatMap(({ found, remedy, fixed, code }) => [
      `${fixed ? 'repaired' : 'wrong   '}  ${found} [${code}]`,
      ...(fixed ? [] : [`          -> ${remedy}`]),
    ]),
    ...unknown.map(({ code, reason }) => `unknown   ${reason} [${code}]`),
    ...(findings.length === 0 ? ['Nothing is wrong.'] : []),
  ];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { fix: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const diagnosis = await diagnose(values.fix === true);
  process.stdout.write(values.json ? `${JSON.stringify(diagnosis, null, 2)}\n` : `${linesOf(diagnosis).join('\n')}\n`);
  process.exitCode = diagnosis.findings.some(({ fixed }) => !fixed) ? 1 : 0;
}

// Only this user can read the files that are made from here on.
process.umask(0o077);
try {
  await main();
} catch (error) {
  process.stderr.write(`The doctor could not look: ${failureWords(error)}\n`);
  process.exitCode = NOT_LOOKED;
}
