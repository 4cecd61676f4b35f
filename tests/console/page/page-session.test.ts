import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../../contract/language.ts';
import { EXIT_CODES, type Outcome } from '../../../console/enroll/outcome.ts';
import { everyLanguage } from '../../../console/page/every-language.ts';
import { PageSession } from '../../../console/page/page-session.ts';
import { readerOf } from '../../../console/words/reader.ts';
import { consoleTexts } from '../../../texts/console-texts.ts';

const NOW = new Date('2026-03-04T14:10:00Z');
const DEVICE = { make: 'Contoso', model: 'Room Hub 2', serialNumber: 'SN-0042' };

function sessionIn(language: Language, supportText?: string): PageSession {
  const reader = { ...readerOf(language, 'en-GB'), ...(supportText !== undefined && { supportText }) };
  return new PageSession({ reader, locale: 'en-GB', now: () => NOW });
}

describe('a run as its page shows it', () => {
  it('shows an event that the page has no state for in the words of the terminal', () => {
    const session = sessionIn('de');
    session.report({ event: 'opening_over' });
    assert.deepEqual(session.view().lines, [consoleTexts('de').run.openingOver]);
    assert.equal(session.view().isBusy, true);
  });

  it('shows what was told in another language as soon as a person chooses it', () => {
    const session = sessionIn('en');
    session.report({ event: 'rejected', reason: everyLanguage('en').reasons.wrong_room });
    session.show({ state: 'ended', outcome: 'rejected' });
    const { key, lines } = session.view();
    assert.deepEqual(lines, ['Wrong room.', consoleTexts('en').page.ended.call]);
    session.act({ act: 'language', language: 'de' });
    const translated = session.view();
    assert.deepEqual(translated.lines, ['Falscher Raum.', consoleTexts('de').page.ended.call]);
    assert.equal(translated.key, key, 'it is the same state');
  });

  it('has a title for each way in which a run can end, in each language', () => {
    for (const language of LANGUAGES) {
      for (const outcome of Object.keys(EXIT_CODES) as Outcome[]) {
        const session = sessionIn(language);
        session.report({ event: 'error', outcome, message: 'Something happened.' });
        session.show({ state: 'ended', outcome });
        const { title, lines, tone } = session.view();
        assert.ok(title.length > 3, outcome);
        assert.deepEqual(lines, ['Something happened.']);
        assert.equal(tone, outcome === 'done' ? 'good' : 'bad');
      }
    }
  });

  it('shows who is awaited, since when and until when, whom to call, and that digits without proof prove nothing', () => {
    const session = sessionIn('en', 'Hotline 4711');
    const decideBy = '2026-03-04T15:02:00Z';
    session.report({ event: 'device', device: DEVICE });
    session.report({ event: 'otp_accepted', matchCode: '482913', isBound: false, decideBy });
    session.report({ event: 'waiting', for: 'decision', since: '2026-03-04T14:02:00Z', matchCode: '482913' });
    const { digits, lines, ticking, frame } = session.view();
    const { run, settings } = consoleTexts('en');
    assert.deepEqual(digits?.groups, ['482', '913']);
    assert.match(ticking ?? '', /^Waiting for an administrator to approve in Teams, since \d+:02 \(8 min\)\.$/);
    assert.ok(lines.includes(run.digitsProveNothing));
    assert.ok(lines.some((line) => /has until \d+:02 to decide/.test(line)));
    assert.equal(frame.support, settings.whomToCall('Hotline 4711'));
    assert.equal(frame.device, 'Contoso Room Hub 2 · Serial number SN-0042');
    assert.ok(frame.closing, 'Close asks first, because a run would stop');
  });

  it('forgets trouble as soon as the server answers', () => {
    const session = sessionIn('en');
    session.report({ event: 'retrying', reason: 'nothing answers at this address', until: '2026-03-04T14:12:00Z' });
    session.report({ event: 'next_try', at: '2026-03-04T14:10:05Z' });
    const { trouble } = session.view();
    assert.match(trouble?.text ?? '', /nothing answers at this address/);
    assert.match(trouble?.next ?? '', /:10:05/);
    session.report({ event: 'reconnected' });
    assert.equal(session.view().trouble, undefined);
  });
});
