import { globSync, readFileSync } from 'node:fs';

/** Needs neither a server nor a browser, so that it runs under several clocks with every test run. */
export const QUICK_TIME_TESTS = [
  'tests/env/chat-dates.test.ts',
  'tests/console/window/presenter.test.ts',
  'tests/contract/tab-questions.test.ts',
  'tests/domain/accounts/account.test.ts',
  'tests/domain/approval/approval-request.test.ts',
  'tests/domain/otp/otp.test.ts',
  'tests/http/tab-api/tab-token.test.ts',
  'tests/services/accounts/show-account-status.test.ts',
  'tests/services/audit/export-file.test.ts',
  'tests/services/otp/issue-otp.test.ts',
  'tests/services/approval/remind.test.ts',
  'tests/settings/credential.test.ts',
  'tests/tab/audit/audit.test.ts',
  'tests/tab/otp/code-words.test.ts',
  'tests/tab/otp/codes-page.test.ts',
  'tests/tab/failure-words.test.ts',
  'tests/tab/moments.test.ts',
  'tests/tab/wizard/wizard-state.test.ts',
  'tests/teams/reader.test.ts',
] as const;

/** Days, times or lifetimes matter to these too, though they name none. */
const WITHOUT_A_DATE = [
  'tests/console/german-run.test.ts',
  'tests/e2e/approval/approve.test.ts',
  'tests/e2e/cards/digest.test.ts',
  'tests/e2e/approval/expire.test.ts',
  'tests/e2e/preferences.test.ts',
  'tests/e2e/rehearsal.test.ts',
  'tests/e2e/servers/rotated-keys.test.ts',
  'tests/e2e/approval/tab-decisions.test.ts',
  'tests/e2e/otp/withdrawal.test.ts',
  'tests/host/conversations.test.ts',
  'tests/host/first-console.test.ts',
  'tests/settings/credential.test.ts',
  'tests/tab/channel-tab.browser.test.ts',
  'tests/tab/german/german-pages.browser.test.ts',
  'tests/tab/german/german.browser.test.ts',
  'tests/tab/pages.browser.test.ts',
  'tests/tab/resource-accounts.browser.test.ts',
];
const NAMES_A_TIME = /\bDate\b|\bIntl\.|ClockOffset|[mM]omentText|timeOfDay|time_?zone|20\d\d-\d\d-\d\d/i;

/** Every test file that names dates, clocks or time zones, and those above. */
export function timeSensitiveTests(): readonly string[] {
  const named = globSync('tests/**/*.test.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) =>
        !/^tests\/bench\/|\.(?:long|part)\.test\.ts$/.test(file) && NAMES_A_TIME.test(readFileSync(file, 'utf8')),
    );
  return [...new Set([...named, ...QUICK_TIME_TESTS, ...WITHOUT_A_DATE])].toSorted();
}
