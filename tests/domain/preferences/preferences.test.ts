import assert from 'node:assert/strict';
import { REJECTION_REASONS } from '../../../bot/domain/approval/approval-request.ts';
import { DomainError } from '../../../bot/domain/errors.ts';
import {
  approvesByRule,
  changeRules,
  effectiveRules,
  type Rules,
} from '../../../bot/domain/preferences/preferences.ts';

const RULES: Rules = {
  ttlHours: 8,
  decisionMinutes: 60,
  fourEyes: true,
  matchCode: 'typed',
  autoApproval: 'off',
  allConsolesPinned: false,
  autoApprovalNetworks: [],
  rejectionReasons: REJECTION_REASONS,
  installerContact: '',
  statusPage: true,
};

describe('a change of the rules', () => {
  it('names each value that differs, reasons by their codes', () => {
    const { changes } = changeRules(RULES, { ttlHours: 8, fourEyes: false, rejectionReasons: ['other', 'wrong_room'] });
    assert.deepEqual(
      changes.map(({ name, before, after }) => [name, before, after]),
      [
        ['fourEyes', 'on', 'off'],
        [
          'rejectionReasons',
          'unknown_device, serial_number_mismatch, wrong_room, not_scheduled, lost_or_stolen_code, other',
          'wrong_room, other',
        ],
      ],
    );
  });

  it('is weaker when a password can be had more easily', () => {
    const weaker = (change: Partial<Rules>, before = RULES): boolean =>
      changeRules(before, change).changes.some(({ isWeaker }) => isWeaker);
    const alone = { ...RULES, fourEyes: false };
    assert.deepEqual(
      [
        weaker({ fourEyes: false }),
        weaker({ matchCode: 'shown' }),
        weaker({ ttlHours: 9 }),
        weaker({ decisionMinutes: 61 }),
        weaker({ autoApproval: 'expected-known-serial' }, alone),
        weaker({ autoApproval: 'expected-serial' }, { ...alone, autoApproval: 'expected-known-serial' }),
        weaker({ rejectionReasons: ['other'] }),
        weaker({ allConsolesPinned: true }),
        weaker({ autoApprovalNetworks: ['10.20.0.0/16'] }),
        weaker({ autoApprovalNetworks: ['10.0.0.0/8'] }, { ...RULES, autoApprovalNetworks: ['10.20.0.0/16'] }),
      ],
      [true, true, true, true, true, true, true, true, true, true],
    );
    assert.deepEqual(
      [
        weaker({ fourEyes: true }, alone),
        weaker({ matchCode: 'typed' }, { ...RULES, matchCode: 'shown' }),
        weaker({ ttlHours: 7 }),
        weaker({ decisionMinutes: 5 }),
        weaker({ autoApproval: 'off' }, { ...alone, autoApproval: 'expected-known-serial' }),
        weaker({ autoApproval: 'expected-known-serial' }, { ...alone, autoApproval: 'expected-serial' }),
        weaker({ rejectionReasons: REJECTION_REASONS }, { ...RULES, rejectionReasons: ['other'] }),
        weaker({ allConsolesPinned: false }, { ...RULES, allConsolesPinned: true }),
        weaker({ autoApprovalNetworks: [] }, { ...RULES, autoApprovalNetworks: ['10.20.0.0/16'] }),
        weaker({ autoApprovalNetworks: ['10.20.0.0/16'] }, { ...RULES, autoApprovalNetworks: ['10.0.0.0/8'] }),
      ],
      [false, false, false, false, false, false, false, false, false, false],
    );
  });

  it('keeps the contact for installers on one line without hidden signs, and weakens nothing by it', () => {
    const { rules, changes } = changeRules(RULES, { installerContact: ' Desk\n\u202e 100\t', statusPage: false });
    assert.equal(rules.installerContact, 'Desk 100');
    assert.deepEqual(changes, [
      { name: 'installerContact', before: '', after: 'Desk 100', isWeaker: false },
      { name: 'statusPage', before: 'on', after: 'off', isWeaker: false },
    ]);
    assert.deepEqual(changeRules(rules, { installerContact: ' ' }).changes, [
      { name: 'installerContact', before: 'Desk 100', after: '', isWeaker: false },
    ]);
  });

  it('switches the status page off while the stored rules are altered', () => {
    const altered = effectiveRules(
      { firstRules: RULES, pinnedRules: [] },
      { changed: { installerContact: 'Mallory' }, isAltered: true },
    );
    assert.deepEqual([altered.statusPage, altered.installerContact], [false, '']);
  });

  it('is refused when no reason is left, or when a person and a rule should decide', () => {
    const refused = (change: Partial<Rules>, code: string): void =>
      assert.throws(
        () => changeRules(RULES, change),
        (error) => error instanceof DomainError && error.code === code,
      );
    refused({ rejectionReasons: [] }, 'reasons_missing');
    refused({ autoApproval: 'expected-serial' }, 'preferences_conflict');
    refused({ autoApprovalNetworks: ['the office'] }, 'networks_invalid');
    refused({ autoApprovalNetworks: ['0.0.0.0/0'] }, 'networks_invalid');
    refused(
      { autoApprovalNetworks: Array.from({ length: 21 }, (_, index) => `10.${index}.0.0/16`) },
      'networks_invalid',
    );
    const both = { ...RULES, autoApproval: 'expected-serial' } as const;
    assert.equal(changeRules(both, { ttlHours: 4 }).rules.ttlHours, 4, 'a conflict of the environment');
    assert.equal(
      changeRules(RULES, { autoApproval: 'expected-serial', fourEyes: false }).rules.autoApproval,
      'expected-serial',
    );
  });

  it('asks for a person when the environment wants four eyes besides', () => {
    const rules = { ...RULES, allConsolesPinned: true, autoApproval: 'expected-serial' } as const;
    const origin = { isSealed: true, sourceAddresses: ['203.0.113.7'] } as const;
    assert.equal(approvesByRule({ ...rules, fourEyes: true }, origin), undefined);
    assert.equal(approvesByRule({ ...rules, fourEyes: false }, origin), 'sealed');
    assert.equal(approvesByRule({ ...rules, autoApproval: 'off', fourEyes: false }, origin), undefined);
  });

  it('lets a rule decide on sealed codes once all consoles are pinned, and on codes from named networks', () => {
    const rules = { ...RULES, autoApproval: 'expected-serial', fourEyes: false } as const;
    const [pinned, named] = [
      { ...rules, allConsolesPinned: true },
      { ...rules, autoApprovalNetworks: ['10.20.0.0/16', '2001:db8:1::/48'] },
    ];
    const ground = (chosen: Rules, isSealed: boolean, ...sourceAddresses: [string, ...string[]]) =>
      approvesByRule(chosen, { isSealed, sourceAddresses });
    assert.deepEqual(
      [
        ground(rules, true, '10.20.1.1'),
        ground(pinned, true, '203.0.113.7'),
        ground(pinned, false, '203.0.113.7'),
        ground(named, false, '10.20.255.255'),
        ground(named, true, '10.21.0.0'),
        ground(named, false, '2001:db8:1:2::/64'),
        ground(named, false, '2001:db8:2:2::/64'),
        ground(named, false, ''),
        ground(named, false, '10.20.1.1', '10.20.1.2'),
        ground(named, false, '10.20.1.1', '10.21.0.0'),
        ground(named, false, '', '10.20.1.1'),
      ],
      [
        ...[undefined, 'sealed', undefined, 'network', undefined, 'network', undefined, undefined],
        ...['network', undefined, undefined],
      ],
    );
  });
});
