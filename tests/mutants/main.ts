/**
 * Proves that the tests notice when a number of the security design changes: makes each mutant of `mutants.json` in a
 * copy of the checkout and runs the test that has to fail. Words on the command line choose the mutants whose fact or
 * file contains one of them. With `--model` it makes the seeded faults of the model instead.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPrivatePostgres } from '../../tools/postgres/private-postgres.ts';
import { type Mutant, MUTANTS, occurrences, SEEDED_FAULTS } from './mutant.ts';
import { copyCheckout, type TestRun, type WorkingCopy } from './working-copy.ts';

const CHECKOUT = join(import.meta.dirname, '..', '..');

type Verdict = 'killed' | 'SURVIVED' | 'BROKEN';

interface Judged {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
  /** Why a mutant says nothing, or what to look at. */
  readonly note?: string;
}

function chosen(args: readonly string[]): readonly Mutant[] {
  const words = args.filter((arg) => arg !== '--model');
  const list = args.includes('--model') ? SEEDED_FAULTS : MUTANTS;
  if (words.length === 0) return list;
  return list.filter(({ fact, file }) => words.some((word) => fact.includes(word) || file.includes(word)));
}

let isStopped = false;

/** From now on a signal ends the test that runs, and the copy is removed. */
function listenForStop(copy: WorkingCopy): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      isStopped = true;
      copy.stop();
    });
  }
}

/** Without a change the tests have to pass: else their failure would say nothing. Answers with those that do not. */
async function checkUnchanged(copy: WorkingCopy, mutants: readonly Mutant[]): Promise<ReadonlyMap<Mutant, string>> {
  const problems = new Map<Mutant, string>();
  for (const file of new Set(mutants.map(({ killedBy }) => killedBy.file))) {
    if (isStopped) break;
    const { passed, failed, output } = await copy.test(file);
    console.log(`unchanged: ${file}: ${passed} passed, ${failed} failed`);
    if (passed > 0 && failed === 0) continue;
    console.log(output);
    for (const mutant of mutants)
      if (mutant.killedBy.file === file) problems.set(mutant, `${file} fails without the mutant`);
  }
  return problems;
}

/** A failed hook, a file that does not load and a process that died are no answer of this test. */
function failedItself({ output }: TestRun, { killedBy: { title }, invariant = '' }: Mutant): boolean {
  if (!output.includes(invariant)) return false;
  return output.split('\n').some((line) => line.startsWith('FAILED: ') && line.includes(title) && !/ hook /.test(line));
}

async function judge(copy: WorkingCopy, mutant: Mutant): Promise<Judged> {
  const { file, text, replacement, killedBy } = mutant;
  const path = join(copy.folder, file);
  if (!existsSync(path)) return { mutant, verdict: 'BROKEN', note: `there is no file ${file} any more` };
  const source = readFileSync(path, 'utf8');
  const found = occurrences(source, text);
  if (found !== 1) return { mutant, verdict: 'BROKEN', note: `its text stands ${found} times in ${file}, not once` };
  writeFileSync(
    path,
    source.replace(text, () => replacement),
  );
  try {
    const run = await copy.test(killedBy.file, killedBy.title);
    if (run.tookTooLong) return { mutant, verdict: 'BROKEN', note: 'the test did not end' };
    if (failedItself(run, mutant)) return { mutant, verdict: 'killed' };
    if (run.failed > 0) return { mutant, verdict: 'BROKEN', note: `something else failed:\n${run.output}` };
    return { mutant, verdict: 'SURVIVED' };
  } finally {
    writeFileSync(path, source);
  }
}

function say({ mutant, verdict, note }: Judged): void {
  const { fact, file, text, replacement, killedBy } = mutant;
  console.log(`${verdict}: ${fact}`);
  if (verdict !== 'killed')
    console.log(`  ${file}: ${text} → ${replacement}\n  ${killedBy.file}: ${killedBy.title}\n  ${note ?? ''}`);
}

async function run(): Promise<number> {
  const mutants = chosen(process.argv.slice(2));
  const postgres = await startPrivatePostgres();
  const copy = copyCheckout(CHECKOUT, 'url' in postgres ? postgres.url : undefined);
  listenForStop(copy);
  try {
    const problems = await checkUnchanged(copy, mutants);
    const judged: Judged[] = [];
    for (const mutant of mutants) {
      if (isStopped) break;
      const note = problems.get(mutant);
      const one = note === undefined ? await judge(copy, mutant) : ({ mutant, verdict: 'BROKEN', note } as const);
      say(one);
      judged.push(one);
    }
    if (isStopped) console.log('stopped before the end');
    const count = (verdict: Verdict): number => judged.filter((one) => one.verdict === verdict).length;
    console.log(`${count('killed')} killed, ${count('SURVIVED')} survived, ${count('BROKEN')} broken`);
    return judged.length > 0 && count('killed') === mutants.length ? 0 : 1;
  } finally {
    copy.remove();
    if ('stop' in postgres) await postgres.stop();
  }
}

process.exitCode = await run();
