import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../contract/language.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import { approvalRequestCard } from '../../../bot/teams/cards/approval-request.ts';
import { noticeCard } from '../../../bot/teams/cards/notice.ts';
import { summaryOfCard, summaryOfText } from '../../../bot/teams/notify/message.ts';
import { pendingRequest, rejectedRequest } from '../../support/samples/requests.ts';
import { everyCard, FRIENDLY, LONG } from '../cards/every-card.ts';

describe('the text of a notification', () => {
  for (const language of LANGUAGES) {
    for (const [kind, text] of Object.entries({ 'plain text': FRIENDLY, 'long text': LONG })) {
      it(`is there for every card, short and without times, with ${kind} (${language})`, () => {
        for (const [name, card] of Object.entries(everyCard(text, serverTexts(language)))) {
          const summary = summaryOfCard(card);
          assert.match(summary, /\p{L}{3}/u, name);
          assert.ok(summary.length <= 121, `${name}: ${summary}`);
          assert.doesNotMatch(summary, /\{\{|\d:\d\d|\\|[○◔◑◕●✕⊖⊘⚠✓]/u, `${name}: ${summary}`);
        }
      });
    }
  }

  it('names the room of a request and its state', () => {
    const texts = serverTexts('en');
    const said = (request: Parameters<typeof approvalRequestCard>[1], isPlain = false): string =>
      summaryOfCard(approvalRequestCard(texts, request, { asksMatchCode: true, isPlain }));
    assert.equal(said(pendingRequest()), 'Oslo 3.14: a console is waiting for approval');
    assert.equal(said(pendingRequest(), true), 'Oslo 3.14: a console is waiting for approval');
    assert.equal(said(rejectedRequest()), 'Oslo 3.14: Rejected');
  });

  it('leaves out the sentences that name a time, and says what a notice says', () => {
    const card = noticeCard(
      serverTexts('en'),
      'done',
      'Done. It is valid until {{TIME(2026-03-02T09:00:00Z)}}. Go on.',
    );
    assert.match(summaryOfCard(card), /: Done\. Go on\.$/);
    assert.equal(
      summaryOfText('<at>Megan</at> [Open the card](https://contoso.example). At 10:30.'),
      'Megan Open the card.',
    );
  });

  it('never holds a code', () => {
    const { code } = everyCard(FRIENDLY);
    assert.ok(code);
    assert.doesNotMatch(summaryOfCard(code), /K7QF|2345/);
  });
});
