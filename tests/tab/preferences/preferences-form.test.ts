import assert from 'node:assert/strict';
import { tabTexts } from '../../../texts/en/tab-texts.ts';
import type { PreferencesView } from '../../../contract/preferences.ts';
import { REJECTION_REASONS } from '../../../contract/words.ts';
import {
  changedNames,
  changeOf,
  conflictsOf,
  entryProblems,
  newForm,
  nextForm,
  type PreferencesEntries,
  type PreferencesForm,
  weakeningsOf,
} from '../../../tab/src/preferences/preferences-form.ts';

const VIEW: PreferencesView = {
  ttlHours: 8,
  decisionMinutes: 60,
  fourEyes: true,
  matchCode: 'typed',
  autoApproval: 'off',
  allConsolesPinned: false,
  installerContact: '',
  statusPage: true,
  autoApprovalNetworks: [],
  pinned: [],
  byTwo: true,
  altered: false,
  pending: [],
  revision: 4,
  rejectionReasons: REJECTION_REASONS.map((code) => ({ code, title: tabTexts.field.reasons[code], enabled: true })),
};
const THEIRS: PreferencesView = { ...VIEW, revision: 5, ttlHours: 24 };
const entered = (entries: Partial<PreferencesEntries>, form: PreferencesForm = newForm(VIEW)): PreferencesForm =>
  nextForm(form, { kind: 'entered', entries });

describe('the preferences', () => {
  it('send only what was changed, and the revision it was changed upon', () => {
    assert.deepEqual(changeOf(entered({ decisionMinutes: ' 90 ' })), { revision: 4, decisionMinutes: 90 });
    assert.deepEqual(changeOf(entered({ autoApprovalNetworks: '10.20.0.0/16, 2001:db8::/32\n' })), {
      revision: 4,
      autoApprovalNetworks: ['10.20.0.0/16', '2001:db8::/32'],
    });
    assert.deepEqual(
      changeOf(nextForm(newForm(VIEW), { kind: 'reasonToggled', reason: 'other' })).rejectionReasons?.at(-1),
      { code: 'other', enabled: false },
    );
  });

  it('are not changed by taking something back', () => {
    const there = entered({ fourEyes: false });
    assert.deepEqual(changedNames(there), ['fourEyes']);
    assert.deepEqual(changedNames(entered({ fourEyes: true }, there)), []);
    const toggled = nextForm(newForm(VIEW), { kind: 'reasonToggled', reason: 'wrong_room' });
    assert.deepEqual(
      changedNames(nextForm(toggled, { kind: 'reasonToggled', reason: 'wrong_room' })),
      [],
      'the order of reasons does not matter',
    );
    assert.deepEqual(nextForm(there, { kind: 'undone' }), newForm(VIEW));
  });

  it('name what cannot be saved', () => {
    const problems = (entries: Partial<PreferencesEntries>): readonly string[] =>
      Object.keys(entryProblems(tabTexts.preferences.problems, entered(entries)));
    assert.deepEqual(problems({}), []);
    assert.deepEqual(problems({ ttlHours: '337', decisionMinutes: '0' }), ['ttlHours', 'decisionMinutes']);
    assert.deepEqual(problems({ ttlHours: '', decisionMinutes: '1.5' }), ['ttlHours', 'decisionMinutes']);
    assert.deepEqual(problems({ autoApproval: 'expected-serial' }), ['autoApproval']);
    assert.deepEqual(problems({ reasons: [] }), ['reasons']);
    assert.deepEqual(problems({ autoApprovalNetworks: '10.20.0.0/16\nthe office' }), ['autoApprovalNetworks']);
    assert.deepEqual(problems({ autoApprovalNetworks: '0.0.0.0/0' }), ['autoApprovalNetworks']);
    assert.deepEqual(problems({ installerContact: 'x'.repeat(121) }), ['installerContact']);
    assert.deepEqual(problems({ installerContact: ` ${'x'.repeat(120)} ` }), []);
  });

  it('can be saved although the saved rules conflict, as when one of them is pinned', () => {
    const base = { ...VIEW, fourEyes: true, autoApproval: 'expected-serial', altered: true } as const;
    assert.deepEqual(entryProblems(tabTexts.preferences.problems, newForm(base)), {});
  });

  it('tell what a change makes weaker, each with its consequence', () => {
    for (const entries of [
      { ttlHours: '9' },
      { decisionMinutes: '61' },
      { fourEyes: false },
      { matchCode: 'shown' },
      { autoApproval: 'expected-serial' },
      { allConsolesPinned: true },
      { autoApprovalNetworks: '10.20.0.0/16' },
      { reasons: ['other'] },
    ] as const) {
      assert.equal(weakeningsOf(tabTexts.preferences.weakenings, entered(entries)).length, 1, JSON.stringify(entries));
    }
    assert.deepEqual(
      weakeningsOf(
        tabTexts.preferences.weakenings,
        entered({ ttlHours: '1', decisionMinutes: '5', autoApprovalNetworks: ' ' }),
      ),
      [],
    );
  });
});

describe('what installers see', () => {
  it('is sent without spaces around it, and weakens no rule', () => {
    const form = entered({ installerContact: ' Service desk, 100 ', statusPage: false });
    assert.deepEqual(changeOf(form), { revision: 4, installerContact: 'Service desk, 100', statusPage: false });
    assert.deepEqual(weakeningsOf(tabTexts.preferences.weakenings, form), []);
    assert.deepEqual(changedNames(entered({ installerContact: '  ' })), []);
  });
});

describe('preferences that somebody else saves meanwhile', () => {
  it('appear by themselves where nothing was entered', () => {
    assert.deepEqual(nextForm(newForm(VIEW), { kind: 'read', view: THEIRS }), newForm(THEIRS));
  });

  it('appear with the same revision when somebody altered them in the database', () => {
    const altered = { ...VIEW, fourEyes: true, matchCode: 'typed', altered: true } as const;
    assert.deepEqual(nextForm(newForm(VIEW), { kind: 'read', view: altered }), newForm(altered));
  });

  it("stand beside one's own, and take nothing of what was entered", () => {
    const form = nextForm(entered({ fourEyes: false }), { kind: 'read', view: THEIRS });
    assert.equal(form.entries.fourEyes, false);
    assert.deepEqual(conflictsOf(tabTexts, form), [
      { title: 'Valid for', before: '8 hours', theirs: '24 hours', mine: '8 hours' },
      { title: 'Four-eyes rule', before: 'On', theirs: 'On', mine: 'Off' },
    ]);
    assert.deepEqual(conflictsOf(tabTexts, entered({ fourEyes: false })), []);
  });

  it("can be taken, or joined with one's own on top", () => {
    const form = nextForm(entered({ fourEyes: false }), { kind: 'read', view: THEIRS });
    assert.deepEqual(nextForm(form, { kind: 'theirsTaken' }), newForm(THEIRS));
    assert.deepEqual(changeOf(nextForm(form, { kind: 'mineKept' })), { revision: 5, fourEyes: false });
  });

  it('are told once, however often they are read', () => {
    const form = entered({ fourEyes: false });
    assert.equal(nextForm(form, { kind: 'read', view: VIEW }), form);
    const conflicting = nextForm(form, { kind: 'read', view: THEIRS });
    assert.equal(nextForm(conflicting, { kind: 'read', view: THEIRS }), conflicting);
  });
});
