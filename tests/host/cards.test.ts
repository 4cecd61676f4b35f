import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { JsonObject } from '../../env/sandbox/connector/json-object.ts';
import { approvalRequestCard } from '../../bot/teams/cards/approval-request.ts';
import { serverTexts } from '../../texts/server-texts.ts';
import { pendingRequest } from '../support/samples/requests.ts';
import { openTestHost, type TestHost, type TestServer } from './test-server.ts';

function card(body: readonly JsonObject[], actions: readonly JsonObject[] = []): JsonObject {
  return { type: 'AdaptiveCard', version: '1.5', body, actions };
}

function text(words: string, more: JsonObject = {}): JsonObject {
  return { type: 'TextBlock', text: words, wrap: true, ...more };
}

/** A request that is tied to the key of its console, so that nothing is to be warned of. */
const BOUND = {
  ...pendingRequest(),
  binding: { openingId: 'o-1', consoleNonce: '', serverNonce: '', isSealed: true, openingNumber: 1 },
} as const;

describe('cards on the host page', function () {
  this.timeout(120_000);
  let host: TestHost;
  let page: Page;
  let server: TestServer;

  before(async function () {
    host = await openTestHost(this, { timezoneId: 'Asia/Tokyo', locale: 'en-GB' });
    ({ page, server } = host);
    await page.goto(`${host.url}/?as=adele#/chat`);
    await page.locator('.conversation').waitFor();
  });
  after(() => host?.close());

  /** The card that holds these words, once it is there. */
  async function posted(words: string, content: JsonObject): Promise<Locator> {
    await server.postCard(content);
    const shown = page.locator('.card').filter({ hasText: words }).last();
    await shown.waitFor();
    return shown;
  }

  it("gives dates and times in the reader's own zone and language", async () => {
    const shown = await posted(
      'Due',
      card([text('Due {{DATE(2026-11-24T20:30:00Z, SHORT)}} {{TIME(2026-11-24T20:30:00Z)}}')]),
    );
    assert.match(await shown.innerText(), /Due Wed, 25 Nov 2026,? 0?5:30/);
  });

  it('shows Markdown, and foreign HTML as the letters that it is', async () => {
    const shown = await posted(
      'Bold',
      card([text('**Bold** <img src=x onerror=alert(1)> [bad](javascript:alert(1)) [good](https://contoso.example/)')]),
    );
    assert.equal(await shown.locator('strong').innerText(), 'Bold');
    assert.equal(await shown.locator('img').count(), 0);
    assert.deepEqual(await shown.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))), [
      'https://contoso.example/',
    ]);
    assert.ok((await shown.innerText()).includes('<img src=x onerror=alert(1)>'));
  });

  it('opens the card of an Action.ShowCard, and sends what is typed in it', async () => {
    const shown = await posted(
      'Choose',
      card(
        [text('Choose'), { type: 'Input.Text', id: 'outer', label: 'Outer' }],
        [
          {
            type: 'Action.ShowCard',
            title: 'More',
            card: card(
              [{ type: 'Input.Text', id: 'inner', label: 'Inner' }],
              [{ type: 'Action.Execute', title: 'Send both', verb: 'both', data: { kept: true } }],
            ),
          },
          { type: 'Action.Execute', title: 'Send outer', verb: 'outer' },
        ],
      ),
    );
    await shown.getByRole('textbox', { name: 'Outer' }).fill('1');
    await shown.getByRole('button', { name: 'More' }).click();
    await shown.getByRole('textbox', { name: 'Inner' }).fill('2');
    const message = page.locator('.message').last();
    await shown.getByRole('button', { name: 'Send both' }).click();
    await message.getByText('Noted 1.').waitFor();
    assert.deepEqual(server.submitted.at(-1), { kept: true, outer: '1', inner: '2' });
    await shown.getByRole('button', { name: 'Send outer' }).click();
    await message.getByText('Noted 2.').waitFor();
    assert.deepEqual(server.submitted.at(-1), { outer: '1' });
  });

  it('sends nothing while a required input is empty, and says so', async () => {
    const before = server.submitted.length;
    const shown = await posted(
      'Required',
      card(
        [
          text('Required'),
          { type: 'Input.Text', id: 'name', label: 'Name', isRequired: true, errorMessage: 'Type a name' },
        ],
        [{ type: 'Action.Execute', title: 'Send', verb: 'send' }],
      ),
    );
    await shown.getByRole('button', { name: 'Send' }).click();
    await shown.getByText('Type a name').waitFor();
    assert.equal(server.submitted.length, before);
  });

  it('shows and hides what an Action.ToggleVisibility names', async () => {
    const shown = await posted(
      'Details',
      card(
        [text('Details'), text('Hidden at first', { id: 'hidden', isVisible: false })],
        [{ type: 'Action.ToggleVisibility', title: 'Show details', targetElements: ['hidden'] }],
      ),
    );
    assert.equal(await shown.getByText('Hidden at first').isVisible(), false);
    await shown.getByRole('button', { name: 'Show details' }).click();
    await shown.getByText('Hidden at first').waitFor();
  });

  it('reject a request whose digits are half typed, with both fields of the rejection', async () => {
    const texts = serverTexts('en');
    const device = { ...BOUND.device, serialNumber: 'SN-HALF' };
    const drawn = approvalRequestCard(texts, { ...BOUND, device }, { asksMatchCode: true });
    const shown = await posted('Approve SN-HALF', drawn as JsonObject);
    await shown.getByLabel(texts.requestCards.matchCodeLabel).fill('12');
    await shown.getByRole('button', { name: texts.requestCards.buttons.openReject }).click();
    await shown.getByLabel(texts.requestCards.reasonLabel).selectOption('wrong_room');
    const before = server.submitted.length;
    await shown.getByRole('button', { name: texts.requestCards.buttons.reject, exact: true }).click();
    await page.getByText(`Noted ${before + 1}.`).waitFor();
    const { id: requestId, revision } = BOUND;
    assert.deepEqual(server.submitted.at(-1), { requestId, revision, matchCode: '12', reason: 'wrong_room' });
  });

  it('says that something went wrong when the bot does not answer', async () => {
    const shown = await posted(
      'Nobody answers',
      card([text('Nobody answers')], [{ type: 'Action.Execute', title: 'Try', verb: 'try' }]),
    );
    await server.close();
    await shown.getByRole('button', { name: 'Try' }).click();
    await page.locator('.message').last().getByText('Something went wrong. Please try again.').waitFor();
  });

  it('breaks no rule of its own pages', () => {
    assert.deepEqual(host.faults, []);
  });
});
