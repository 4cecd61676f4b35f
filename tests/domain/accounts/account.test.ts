import assert from 'node:assert/strict';
import { checkWords } from '../../../texts/check-words.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import {
  type AccountFacts,
  assessAccount,
  checkReadiness,
  licensesRoom,
  locationOf,
  type ReadinessCheck,
  type ReadinessCheckName,
  ROOM_LICENSES,
} from '../../../bot/domain/accounts/account.ts';

const READY: AccountFacts = {
  id: 'a1',
  upn: 'room@contoso.com',
  mail: 'Room@contoso.com',
  displayName: 'Room',
  accountEnabled: true,
  skuPartNumbers: ['Microsoft_Teams_Rooms_Pro'],
  hasRoomsLicence: true,
  usageLocation: 'NO',
  passwordNeverExpires: true,
  syncedFromOnPremises: false,
  isRoomMailbox: true,
};

const FAILURES: readonly (readonly [ReadinessCheckName, Partial<AccountFacts>, RegExp])[] = [
  ['account_enabled', { accountEnabled: false }, /Enable sign-in/],
  ['rooms_licence', { skuPartNumbers: [], hasRoomsLicence: false }, /Assign .*Teams Rooms/],
  ['usage_location', { usageLocation: '' }, /usage location/],
  ['password_never_expires', { passwordNeverExpires: false }, /DisablePasswordExpiration/],
  ['upn_is_mail', { mail: 'other@contoso.com' }, /user principal name/],
  ['room_mailbox', { isRoomMailbox: false }, /Set-Mailbox -Type Room/],
];

const remedyOf = (check: ReadinessCheck | undefined): string | undefined =>
  check && checkWords(serverTexts('en'), check).remedy;

describe('the readiness of a resource account', () => {
  it('needs no action when every check that can be made passes', () => {
    assert.deepEqual(
      checkReadiness({ ...READY, calendarProcessing: { wrong: [], importedAt: new Date(0) } }).map(
        (check) => check.result,
      ),
      [...Array.from({ length: 7 }, () => 'passed'), 'not_checked'],
    );
    assert.equal(assessAccount(READY).readiness, 'No action needed');
  });

  it('is not available once the account has left the directory, and the first check says so', () => {
    const gone = { ...READY, goneAt: new Date(0) };
    assert.equal(assessAccount(gone).readiness, 'N/A');
    const [first] = checkReadiness(gone);
    assert.deepEqual([first?.name, first?.result], ['in_directory', 'failed']);
    assert.match(remedyOf(first) ?? '', /next sync adds it again/);
  });

  for (const [name, change, remedy] of FAILURES) {
    it(`needs action when ${name} fails, and says what to do`, () => {
      const failed = checkReadiness({ ...READY, ...change }).filter((check) => check.result === 'failed');
      assert.deepEqual(
        failed.map((check) => check.name),
        [name],
      );
      assert.match(remedyOf(failed[0]) ?? '', remedy);
      assert.equal(assessAccount({ ...READY, ...change }).readiness, 'Needs action');
    });
  }

  it('needs action when the imported calendar processing is not right', () => {
    const wrong = ['AutomateProcessing', 'DeleteComments'] as const;
    const account = { ...READY, calendarProcessing: { wrong, importedAt: new Date(0) } };
    const checks = checkReadiness(account);
    assert.match(
      remedyOf(checks.find((check) => check.result === 'failed')) ?? '',
      /Set-CalendarProcessing .* -AutomateProcessing AutoAccept -DeleteComments \$false,/,
    );
    assert.equal(assessAccount(account).readiness, 'Needs action');
  });

  it('is not blocked by what could not be checked', () => {
    const { isRoomMailbox: _, ...facts } = READY;
    const checks = checkReadiness(facts);
    const open = checks.filter((check) => check.result === 'not_checked');
    assert.deepEqual(
      open.map((check) => check.name),
      ['room_mailbox', 'calendar_processing', 'sign_in_policies'],
    );
    assert.deepEqual(
      open.map((check) => remedyOf(check) !== undefined),
      [false, false, true],
      'a person can make the last one',
    );
    assert.match(remedyOf(open[2]) ?? '', /no.*Conditional Access|neither applies/);
    assert.equal(assessAccount(facts).readiness, 'No action needed');
  });

  it('takes the licenses of rooms in any case, and not that of a common area phone', () => {
    for (const sku of [
      'Microsoft_Teams_Rooms_Basic',
      'MICROSOFT_TEAMS_ROOMS_PRO_WITHOUT_AUDIO',
      'MEETING_ROOM',
      'MTR_PREM',
      'mmr_p1',
    ]) {
      assert.equal(licensesRoom(['SPE_E5', sku], ROOM_LICENSES), true, sku);
    }
    assert.equal(licensesRoom(['MCOCAP', 'MCOCAP_GOV', 'MMR_P10', 'SPE_E5', ''], ROOM_LICENSES), false);
  });

  it('is not asked for when nothing says that it is a room', () => {
    const { isRoomMailbox: _, ...unchecked } = READY;
    for (const facts of [unchecked, { ...READY, isRoomMailbox: false }]) {
      assert.equal(assessAccount({ ...facts, hasRoomsLicence: false }).readiness, 'N/A');
    }
    assert.equal(assessAccount({ ...READY, hasRoomsLicence: false }).readiness, 'Needs action');
  });

  it('names the place by what is known of it', () => {
    assert.equal(locationOf({ building: 'Oslo', floor: '3' }), 'Oslo, 3');
    assert.equal(locationOf({ floor: '3' }), '3');
    assert.equal(locationOf({}), '');
  });
});
