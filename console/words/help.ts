import { LANGUAGES } from '../../contract/language.ts';
import type { ConsoleTexts } from '../../texts/console-texts.ts';
import { EXIT_CODES, type Outcome } from '../enroll/outcome.ts';
import { wrapped } from '../window/word-wrap.ts';

const INDENT = 21;
const COLUMNS = 100;

/** Formats an option and its explanation, which has a column of its own. */
function optionLines(option: string, text: string): string {
  const lines = wrapped(text, COLUMNS - INDENT).split('\n');
  const first = `  ${option}`;
  const fits = first.length < INDENT;
  const below = (fits ? lines.slice(1) : lines).map((line) => `\n${' '.repeat(INDENT)}${line}`).join('');
  return fits ? `${first.padEnd(INDENT)}${lines[0] ?? ''}${below}` : first + below;
}

function machineOptionLines({ options }: ConsoleTexts['machine']): readonly string[] {
  const { file } = options;
  return [
    optionLines('--replace-settings', options.replaceSettings),
    optionLines('--restart-now', options.restartNow),
    optionLines('--unattended', options.unattended),
    optionLines(`--otp-file ${file}`, options.otpFile),
    optionLines(`--log ${file}`, options.log),
    optionLines(`--outcome ${file}`, options.outcome),
    optionLines('--after-restart', options.afterRestart),
  ];
}

/**
 * Returns the text of `--help` in the installer's language.
 * @param command how the installer starts this program
 */
export function helpText({ help, machine }: ConsoleTexts, command: string): string {
  const {
    values: { text, code, folder, hash },
    options,
  } = help;
  const exitCodes = Object.entries(EXIT_CODES).map(
    ([outcome, exitCode]) => `  ${String(exitCode).padStart(3)}  ${help.outcomes[outcome as Outcome]}`,
  );
  return `${help.what}

  ${command} --server https://rooms.contoso.com
  ${command} --confirm              ${help.afterRestart}

${wrapped(help.prepared, COLUMNS)}

${[
  optionLines('--server URL', options.server),
  optionLines(`--otp ${code}`, options.otp),
  optionLines(`--make ${text}, --model ${text}, --serial ${text}, --name ${text}`, options.facts),
  optionLines(`--out ${folder}`, options.out),
  optionLines(`--state ${folder}`, options.state),
  optionLines('--confirm[=signed_in|failed]', options.confirm),
  optionLines('--confirm-now=signed_in|failed', options.confirmNow),
  optionLines(`--pin ${hash}`, options.pin),
  optionLines('--allow-unbound', options.allowUnbound),
  optionLines(`--tls-root ${hash}`, options.tlsRoot),
  optionLines('--diagnose', options.diagnose),
  optionLines('--restart', options.restart),
  ...machineOptionLines(machine),
  optionLines(`--language ${LANGUAGES.join('|')}`, options.language),
  optionLines('--text', options.text),
  optionLines('--page', options.page),
  optionLines('--json', options.json),
  '  --help, --version',
].join('\n')}

${help.stopped}

${help.exitCodes}
${exitCodes.join('\n')}
`;
}
