import assert from 'node:assert/strict';
import { assessAccount, type ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import { fixStep } from '../../../bot/domain/accounts/fixes/fix-step.ts';
import { fixScript } from '../../../bot/http/tab-api/fixes/fix-script.ts';
import { fixesOf } from '../../../bot/services/accounts/accounts-to-fix.ts';
import { comment, literal } from '../../../contract/fixes/powershell.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import { sampleAccount } from '../../support/samples/requests.ts';
import { tokensOf } from './powershell-tokens.ts';

const ENGLISH = serverTexts('en');
const HOSTILE = [
  "Kid's room",
  "'; Remove-Item C:\\ -Recurse; '",
  '$(Stop-Computer) $env:PATH `whoami`',
  'a\nRemove-Mailbox all',
  'a\r\nb\u2028c\u0085d',
  '\u2019; Stop-Computer; \u2018 \u201A\u201B',
  '"; Stop-Computer; "',
  '#> <# block',
  '\u001B[201~Stop-Computer\u0003',
  '\u202Ereversed\u2066',
  '@(1,2) @{a=1} %{$_} | & {}',
  '会议室 🚪',
  '',
];

/** Puts the parts of a literal together, as PowerShell does. */
function valueOf(argument: string): string {
  return tokensOf(argument)
    .filter(({ kind, value }) => kind === 'text' || value.startsWith('[char]'))
    .map(({ kind, value }) =>
      kind === 'text' ? value : String.fromCharCode(Number(value.slice('[char]'.length).replace(/\)$/, ''))),
    )
    .join('');
}

function scriptOf(accounts: readonly ResourceAccount[], left = 0): string {
  const failing = accounts.map((account) => ({ account, fixes: fixesOf(account) }));
  return fixScript(ENGLISH, { accounts: failing, left });
}

function account(change: Partial<ResourceAccount>): ResourceAccount {
  return assessAccount({ ...sampleAccount(), usageLocation: 'NO', ...change });
}

describe('a value in PowerShell', () => {
  for (const value of HOSTILE) {
    it(`stays what it is: ${JSON.stringify(value)}`, () => {
      assert.equal(valueOf(literal(value)), value);
      assert.doesNotMatch(literal(value), /[\p{C}\p{Zl}\p{Zp}]/u);
      const lines = tokensOf(comment(value));
      assert.deepEqual([lines.length, lines[0]?.kind], [1, 'comment']);
      assert.doesNotMatch(comment(value), /[\p{C}\p{Zl}\p{Zp}]/u);
    });
  }

  it('is one single-quoted text as long as it has no invisible characters', () => {
    assert.equal(literal("Kid's $room"), "'Kid''s $room'");
    assert.equal(literal('a\nb'), "('a' + [char]0x000a + 'b')");
  });
});

describe('the script that fixes failed checks', () => {
  const broken = account({
    id: 'a1',
    upn: 'oslo@contoso.example',
    mail: 'oslo.3@contoso.example',
    displayName: 'Oslo 3.14',
    accountEnabled: false,
    hasRoomsLicence: false,
    usageLocation: '',
    passwordNeverExpires: false,
    isRoomMailbox: false,
    calendarProcessing: { wrong: ['DeleteComments'], importedAt: new Date(0) },
  });

  it('has the command of each check, grouped, after the sign-in to what runs it', () => {
    const script = scriptOf([broken]);
    const commands = [
      'Connect-MgGraph',
      'Connect-ExchangeOnline',
      "Update-MgUser -UserId 'a1' -AccountEnabled:$true # Oslo 3.14",
      "Update-MgUser -UserId 'a1' -UsageLocation $usageLocation # Oslo 3.14",
      "Set-MgUserLicense -UserId 'a1' -AddLicenses @(@{ SkuId = $license.SkuId }) -RemoveLicenses @() # Oslo 3.14",
      "Update-MgUser -UserId 'a1' -PasswordPolicies DisablePasswordExpiration # Oslo 3.14",
      "Set-Mailbox -Identity 'oslo@contoso.example' -Type Room # Oslo 3.14",
      "Set-CalendarProcessing -Identity 'oslo@contoso.example' -DeleteComments $false # Oslo 3.14",
      "Update-MgUser -UserId 'a1' -UserPrincipalName 'oslo.3@contoso.example' # Oslo 3.14",
    ];
    const places = commands.map((command) => script.indexOf(command));
    assert.ok(!places.includes(-1), script);
    assert.deepEqual(
      places,
      places.toSorted((one, two) => one - two),
    );
  });

  it('asks for the country instead of guessing it, and does nothing without it', () =>
    assert.match(
      scriptOf([broken]),
      /\$usageLocation = ''\nif \(\$usageLocation -match '\^\[A-Za-z\]\{2\}\$'\) \{\n {2}Update-MgUser .+\n\} else \{ Write-Warning '/,
    ));

  it('says what only a person can do, without a command', () => {
    const synced = account({ ...broken, syncedFromOnPremises: true, hasRoomsLicence: true, usageLocation: 'NO' });
    const script = scriptOf([synced]);
    assert.doesNotMatch(script, /^ *(?:Set-Mailbox|.*-AccountEnabled|.*-UserPrincipalName)/m);
    assert.equal(
      script.match(/^# By hand: Oslo 3\.14 \(oslo@contoso\.example\): .+ comes from on-premises/gm)?.length,
      3,
    );
    const ended = account({ licenseTrouble: { kind: 'subscription_ended', sku: 'MTR' }, hasRoomsLicence: true });
    assert.match(scriptOf([ended]), /^# By hand: .+subscription MTR has ended/m);
    assert.doesNotMatch(scriptOf([ended]), /Connect-/);
  });

  it('does the same for every name and address', () => {
    for (const value of HOSTILE.filter((one) => one !== '')) {
      const hostile = account({ ...broken, displayName: value, upn: value, mail: `${value}x`, id: value });
      const tokens = tokensOf(scriptOf([hostile]));
      const words = (script: readonly { readonly kind: string; readonly value: string }[]): readonly string[] =>
        script
          .filter(({ kind, value: word }) => kind === 'word' && !/^[()+]*(?:\[char\]0x[\da-f]{4}[()+]*)?$/.test(word))
          .map(({ value: word }) => word);
      assert.deepEqual(words(tokens), words(tokensOf(scriptOf([broken]))), JSON.stringify(value));
    }
  });

  it('is empty when nothing failed, and says how many accounts it leaves out', () => {
    assert.equal(scriptOf([account({})]), '');
    assert.match(scriptOf([broken], 7), /^# This script leaves out 7 accounts\./m);
    assert.deepEqual(fixStep(broken, { name: 'in_directory', result: 'failed' }), { kind: 'hand', why: 'person' });
  });
});
