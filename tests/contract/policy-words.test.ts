import assert from 'node:assert/strict';
import type { AppliedPolicy } from '../../bot/domain/ports/conditional-access.ts';
import { BLOCKING_CONTROLS } from '../../contract/words.ts';
import { checkWords, failedChecksIn, remediesOf } from '../../texts/check-words.ts';
import { serverTexts } from '../../texts/server-texts.ts';

const EN = serverTexts('en');
const DE = serverTexts('de');

function policy(name: string, change: Partial<AppliedPolicy>): AppliedPolicy {
  return { id: name, name, services: ['teams'], blocks: [], depends: [], ...change };
}
const failed = (...policies: AppliedPolicy[]) => ({ name: 'sign_in_policies', result: 'failed', policies }) as const;

describe('the words about Conditional Access', () => {
  for (const control of BLOCKING_CONTROLS)
    it(`say in both languages what ${control} asks for, and what to do`, () => {
      for (const [texts, remedy] of [
        [EN, /Exclude the account from the policy/],
        [DE, /Schließen Sie das Konto .* aus der Richtlinie aus/],
      ] as const) {
        const words = checkWords(texts, failed(policy('Rooms', { blocks: [control] }))).remedy ?? '';
        assert.ok(words.includes(`Rooms`) && words.includes(texts.readiness.policies.demands[control]), words);
        assert.match(words, remedy);
      }
    });

  it('name three policies that block, and count the others', () => {
    const policies = ['A', 'B', 'C', 'D', 'E'].map((name) => policy(name, { blocks: ['mfa'] }));
    const words = checkWords(EN, failed(...policies)).remedy ?? '';
    assert.match(words, /"A".*"B".*"C".*2 more policies do the same/);
    assert.doesNotMatch(words, /"D"/);
  });

  it('say what to do first when the device decides, once for all policies', () => {
    const policies = [
      policy('Compliance', { depends: ['compliant_device'] }),
      policy('Compliance too', { depends: ['compliant_device'] }),
      policy('Offices', { blocks: ['block'], depends: ['location'] }),
    ];
    const check = { name: 'sign_in_policies', result: 'depends', policies } as const;
    const { remedy = '' } = checkWords(EN, check);
    assert.match(remedy, /In some locations|in some locations, the policy "Offices" blocks access/);
    assert.equal(remedy.split('First enroll the console in Microsoft Intune').length, 2);
    assert.match(remedy, /First make sure that the policy allows the network of the room/);
    assert.match(checkWords(DE, check).remedy ?? '', /Registrieren Sie die Konsole zuerst in Microsoft Intune/);
  });

  it('tell a policy that only reports apart, also when the check passed', () => {
    const policies = [policy('Later', { blocks: ['mfa'], isReportOnly: true })];
    const { remedy = '' } = checkWords(EN, { name: 'sign_in_policies', result: 'passed', policies });
    assert.match(remedy, /^The report-only policy "Later" stops no sign-in now/);
    assert.doesNotMatch(remedy, /Exclude the account/);
  });

  it('come back from the details of a refusal with the name of the policy', () => {
    const details = { checks: ['sign_in_policies'], policies: ['Rooms'], policyControls: ['mfa,hybrid_join'] };
    const words = remediesOf(EN, failedChecksIn(details));
    assert.match(
      words,
      /"Rooms" requires multifactor authentication and requires a Microsoft Entra hybrid joined device/,
    );
  });
});
