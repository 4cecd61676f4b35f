import { comment, LICENSE_VARIABLE, literal, LOCATION_VARIABLE } from '../../../../contract/fixes/powershell.ts';
import { checkWords } from '../../../../texts/check-words.ts';
import type { ServerTexts } from '../../../../texts/server-texts.ts';
import type { ReadinessCheck, ReadinessCheckName, ResourceAccount } from '../../../domain/accounts/account.ts';
import type { FixModule, FixStep } from '../../../domain/accounts/fixes/fix-step.ts';
import type { AccountsToFix } from '../../../services/accounts/accounts-to-fix.ts';

interface Fix {
  readonly account: ResourceAccount;
  readonly check: ReadinessCheck;
  readonly step: FixStep;
}

/** The sign-in of each module. The scopes are those of `Update-MgUser`, `Set-MgUserLicense` and `Get-MgSubscribedSku`. */
const CONNECT: Readonly<Record<FixModule, string>> = {
  graph:
    "Connect-MgGraph -Scopes 'User.ReadWrite.All', 'User.EnableDisableAccount.All', 'LicenseAssignment.ReadWrite.All', 'Organization.Read.All'",
  exchange: 'Connect-ExchangeOnline',
};
const MODULES = ['graph', 'exchange'] as const;

/**
 * The checks in the order in which the script fixes them. A license needs the usage location, and Exchange Online finds
 * an account by its address, so the address changes last.
 */
const FIX_ORDER: readonly ReadinessCheckName[] = [
  'in_directory',
  'account_enabled',
  'usage_location',
  'rooms_licence',
  'password_never_expires',
  'room_mailbox',
  'calendar_processing',
  'upn_is_mail',
  'sign_in_policies',
];

/**
 * Returns the script that fixes the failed checks of these accounts, grouped by check. Every name and address is a
 * comment or a literal, so the script does the same whatever they hold. It is empty when no check failed.
 */
export function fixScript(texts: ServerTexts, { accounts, left }: AccountsToFix): string {
  const fixes = accounts.flatMap((one) => one.fixes.map((fix) => ({ account: one.account, ...fix })));
  if (fixes.length === 0) return '';
  const groups = FIX_ORDER.map((name) => [name, fixes.filter(({ check }) => check.name === name)] as const);
  const lines = [
    ...introOf(texts, accounts.length, left),
    ...connectLines(texts, fixes),
    ...groups.flatMap(([name, group]) => (group.length === 0 ? [] : groupLines(texts, name, group))),
  ];
  return `${lines.join('\n')}\n`;
}

function introOf({ fixScript: texts }: ServerTexts, count: number, left: number): readonly string[] {
  return [
    comment(texts.intro(texts.accounts(count))),
    comment(texts.read),
    ...(left > 0 ? [comment(texts.left(texts.accounts(left)))] : []),
  ];
}

function connectLines({ fixScript: texts }: ServerTexts, fixes: readonly Fix[]): readonly string[] {
  return MODULES.filter((module) =>
    fixes.some(({ step }) => step.kind === 'command' && step.module === module),
  ).flatMap((module) => ['', comment(texts.module[module]), CONNECT[module]]);
}

function groupLines(texts: ServerTexts, name: ReadinessCheckName, group: readonly Fix[]): readonly string[] {
  const { fixScript: words, field } = texts;
  const heading = comment(`== ${field.checks[name].title}: ${words.accounts(group.length)} ==`);
  const byHand = group.filter(({ step }) => step.kind === 'hand').flatMap((fix) => handLines(texts, fix));
  const commands = group.flatMap(({ account, step }) =>
    step.kind === 'command' ? [`${step.command} ${comment(account.displayName)}`] : [],
  );
  return ['', heading, ...(commands.length > 0 ? guarded(words, name, commands) : []), ...byHand];
}

/**
 * Returns the commands with what they need first. A command without its country or license would fail once for each
 * account, so a block runs them only when it is there.
 */
function guarded(
  words: ServerTexts['fixScript'],
  name: ReadinessCheckName,
  commands: readonly string[],
): readonly string[] {
  if (name === 'usage_location')
    return [
      comment(words.location),
      `${LOCATION_VARIABLE} = ''`,
      ...block(`${LOCATION_VARIABLE} -match '^[A-Za-z]{2}$'`, words.noLocation, commands),
    ];
  if (name === 'rooms_licence')
    return [
      comment(words.license),
      `$licenseName = 'Microsoft_Teams_Rooms_Pro'`,
      `${LICENSE_VARIABLE} = Get-MgSubscribedSku -All | Where-Object SkuPartNumber -eq $licenseName`,
      ...block(LICENSE_VARIABLE, words.noLicense, commands),
    ];
  return name === 'upn_is_mail' ? [comment(words.address), ...commands] : commands;
}

/** The keyword `else` stands on the line of the brace, because a pasted line that is complete would run at once. */
function block(condition: string, otherwise: string, commands: readonly string[]): readonly string[] {
  return [
    `if (${condition}) {`,
    ...commands.map((command) => `  ${command}`),
    `} else { Write-Warning ${literal(otherwise)} }`,
  ];
}

function handLines(texts: ServerTexts, { account, check, step }: Fix): readonly string[] {
  const { remedy = '' } = checkWords(texts, check);
  const isSynced = step.kind === 'hand' && step.why === 'synced';
  const what = isSynced ? `${remedy} ${texts.fixScript.synced}` : remedy;
  return [comment(texts.fixScript.byHand(`${account.displayName} (${account.upn}): ${what}`))];
}
