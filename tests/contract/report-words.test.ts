import assert from 'node:assert/strict';
import { LANGUAGES } from '../../contract/language.ts';
import { SIGN_IN_CODES, signInCodesIn } from '../../contract/sign-in-codes.ts';
import { reportWords } from '../../texts/report-words.ts';
import { serverTexts } from '../../texts/server-texts.ts';

const texts = serverTexts('en').consoleReports;
const failure = (detail?: string) =>
  reportWords(texts, { stage: 'sign_in_failed', ...(detail !== undefined && { detail }) });

describe('the words of a failed sign-in', () => {
  it('name each code that we know with its cause and its remedy, in both languages', () => {
    for (const language of LANGUAGES)
      for (const code of SIGN_IN_CODES) {
        const { consoleReports } = serverTexts(language);
        const told = reportWords(consoleReports, { stage: 'sign_in_failed', detail: `status : AADSTS${code}` });
        assert.ok(told.text.includes(`AADSTS${code}: ${consoleReports.codes[code].cause}.`), told.text);
        assert.equal(told.remedy, consoleReports.codes[code].remedy);
      }
  });

  it('say what to do against multifactor authentication', () => {
    assert.deepEqual(failure('Exchange status : 80131500 : AADSTS50076'), {
      text: 'Sign-in failed. AADSTS50076: multifactor authentication is required.',
      remedy: 'Exclude the resource account from the policy that requires it, then restart the console.',
    });
  });

  it('name another code by its number, and say where to look without one', () => {
    assert.match(failure('AADSTS700016').text, /AADSTS700016: an error that we don't know\.$/);
    assert.match(failure('AADSTS700016').remedy ?? '', /^Look the number up/);
    for (const detail of [undefined, 'Exchange status : 80131500'])
      assert.deepEqual(failure(detail), { text: 'Sign-in failed.', remedy: texts.noCode });
  });

  it('tell Teams and Exchange apart, and each remedy once', () => {
    const report = { stage: 'sign_in_failed', teams: 'ok', exchange: 'failed' } as const;
    const { text, remedy } = reportWords(texts, { ...report, detail: 'AADSTS50076 AADSTS50074' });
    assert.match(text, /^Sign-in failed\. Teams: signed in\. Exchange: failed\. AADSTS50076: .+ AADSTS50074: /);
    assert.equal(remedy, texts.codes[50_076].remedy);
    assert.match(reportWords(texts, { ...report, stage: 'signed_in' }).text, /Teams: signed in\. Exchange: failed\.$/);
  });
});

describe('the codes in the statuses of an event log', () => {
  it('are three at most, each once, and no longer numbers', () => {
    assert.deepEqual(signInCodesIn('aadsts50076 AADSTS50076 AADSTS7000112'), [50_076, 7_000_112]);
    assert.deepEqual(signInCodesIn('AADSTS50034 AADSTS50053 AADSTS50055 AADSTS50057'), [50_034, 50_053, 50_055]);
    assert.deepEqual(signInCodesIn('AADSTS123 AADSTS12345678 80131500'), []);
  });
});
