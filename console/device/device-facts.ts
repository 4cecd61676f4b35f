import type { ConsoleTexts } from '../../texts/console-texts.ts';
import { ConsoleError } from '../enroll/outcome.ts';
import { printable } from '../window/printable.ts';

/** The make, model and serial number from the machine's firmware, and the machine's name. */
export interface DeviceFacts {
  readonly make: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly name?: string;
}

/** The facts that were given or could be read, before anyone checked them. */
export type ReadFacts = { readonly [Fact in keyof DeviceFacts]?: string | undefined };
/** Reads the facts from the machine and leaves out those that it can't read. */
export type MachineFacts = () => Promise<ReadFacts>;

/** Longest text that the server accepts for each fact, in characters. */
const LONGEST_FACT = 64;

/** Values that firmware contains when the manufacturer didn't fill in a field. They are compared in lower case. */
const PLACEHOLDERS = new Set([
  'none',
  'n/a',
  'na',
  'null',
  'unknown',
  'default',
  'default string',
  'empty',
  'invalid',
  'oem',
  'o.e.m.',
  'to be filled by o.e.m.',
  'to be filled by oem',
  'not specified',
  'not available',
  'not applicable',
  'not set',
  'system manufacturer',
  'system product name',
  'system model',
  'system name',
  'system serial number',
  'serial number',
  'chassis serial number',
  'base board serial number',
  'all series',
  'sku',
  'type1sku0',
  '123456789',
  '0123456789',
]);

/** Returns the fact as one printable line. Returns `undefined` when it is blank, too long or a firmware placeholder. */
export function readableFact(raw: string | undefined): string | undefined {
  const text = printable(raw ?? '');
  if (text === '' || text.length > LONGEST_FACT) return undefined;
  const filledIn = !PLACEHOLDERS.has(text.toLowerCase()) && !/^(?:0+|x+|f+|[.\-_*\s]+)$/i.test(text);
  return filledIn ? text : undefined;
}

interface Question {
  readonly fact: keyof DeviceFacts;
  readonly flag: string;
  readonly required: boolean;
}

const QUESTIONS: readonly Question[] = [
  { fact: 'make', flag: '--make', required: true },
  { fact: 'model', flag: '--model', required: true },
  { fact: 'serialNumber', flag: '--serial', required: true },
  { fact: 'name', flag: '--name', required: false },
];

/** What a question is about, so that a window can give each its own fields. */
export type QuestionName = 'otp' | 'next_otp' | 'signed_in' | keyof DeviceFacts;

/**
 * Asks the installer a question and returns the line that they type; `undefined` when nobody can answer. `about` names the
 * question in every language.
 */
export type Ask = (question: string, about: QuestionName) => Promise<string | undefined>;

function override(question: Question, given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const text = printable(given);
  if (text !== '' && text.length <= LONGEST_FACT) return text;
  throw new ConsoleError('usage', ({ errors }) => errors.wrongFact(question.flag, LONGEST_FACT));
}

async function askFor({ flag, fact }: Question, ask: Ask, { run }: ConsoleTexts): Promise<string> {
  for (;;) {
    const answer = await ask(`${run.questions.fact(run.facts[fact])} `, fact);
    if (answer === undefined)
      throw new ConsoleError('usage', (texts) => texts.errors.noFact(texts.run.facts[fact], flag));
    const text = printable(answer);
    if (text !== '' && text.length <= LONGEST_FACT) return text;
  }
}

/**
 * Collects the facts to send. A flag wins over the machine, and the installer is asked for what is still missing. A
 * required fact is never blank; the device name is optional and may be absent.
 * @throws ConsoleError `usage`, naming the flag, when a flag is unusable, or when a fact is missing and nobody can
 * answer
 */
export async function completeFacts(
  flags: ReadFacts,
  machine: MachineFacts,
  ask: Ask,
  texts: ConsoleTexts,
): Promise<DeviceFacts> {
  const given = QUESTIONS.map((question) => override(question, flags[question.fact]));
  const read = given.every((fact) => fact !== undefined) ? {} : await machine();
  const facts: Partial<Record<keyof DeviceFacts, string>> = {};
  for (const [index, question] of QUESTIONS.entries()) {
    const known = given[index] ?? readableFact(read[question.fact]);
    if (known !== undefined) facts[question.fact] = known;
    else if (question.required) facts[question.fact] = await askFor(question, ask, texts);
  }
  const { make = '', model = '', serialNumber = '', name } = facts;
  return { make, model, serialNumber, ...(name !== undefined && { name }) };
}
