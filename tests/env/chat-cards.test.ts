import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cardLines, printable } from '../../env/chat/card-lines.ts';
import { resolveInputs } from '../../env/chat/typed-inputs.ts';
import { findAction } from '../../env/sandbox/connector/cards/card-actions.ts';

const reasons = {
  type: 'Input.ChoiceSet',
  id: 'reason',
  label: 'Reason',
  isRequired: true,
  choices: [
    { title: 'Unknown device', value: 'unknown_device' },
    { title: 'Wrong room', value: 'wrong_room' },
  ],
};
const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'A console waits for approval' },
    { type: 'TextBlock', text: 'hidden', isVisible: false },
    {
      type: 'FactSet',
      facts: [
        { title: 'Account', value: 'room-01@contoso.example' },
        { title: 'Serial number:', value: 'X\n1' },
      ],
    },
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', items: [{ type: 'TextBlock', text: 'left' }] },
        { type: 'Column', items: [{ type: 'Image', url: 'x', altText: 'a console' }] },
      ],
    },
    {
      type: 'Table',
      rows: [
        {
          type: 'TableRow',
          cells: ['Make', 'Model'].map((text) => ({ type: 'TableCell', items: [{ type: 'TextBlock', text }] })),
        },
      ],
    },
    { type: 'RichTextBlock', inlines: ['Requested by ', { type: 'TextRun', text: 'Adele' }] },
    { type: 'Input.Text', id: 'matchCode', label: 'Verification digits' },
    { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'Open', url: 'https://contoso.example' }] },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Approve', verb: 'approve' },
    {
      type: 'Action.ShowCard',
      title: 'Reject',
      card: { type: 'AdaptiveCard', body: [reasons], actions: [{ type: 'Action.Execute', title: 'Reject now' }] },
    },
    { type: 'Action.Submit', title: 'Later', isEnabled: false },
  ],
};

describe('a card as text', () => {
  it('shows texts, facts, inputs with their names, and numbered actions', () => {
    assert.deepEqual(cardLines(card), [
      'A console waits for approval',
      'Account:       room-01@contoso.example',
      'Serial number: X 1',
      'left',
      '(picture: a console)',
      'Make | Model',
      'Requested by Adele',
      'Verification digits: matchCode=…',
      '[1] Open',
      '[2] Approve',
      'Reject:',
      '    Reason (required): reason=…',
      '        1 Unknown device',
      '        2 Wrong room',
      '    [4] Reject now',
      '[5] Later (not now)',
    ]);
  });

  it('shows no marks of markdown, and no date that the text of somebody else asks for', () => {
    const text = String.raw`**Oslo** \*3\* 1\. \{\{DATE(2026-01-01T00:00:00Z, SHORT)\}\} C:\Rooms` + '\r- a\r- b';
    const lines = ['Oslo *3* 1. {{DATE(2026-01-01T00:00:00Z, SHORT)}} C:\\Rooms', '- a', '- b'];
    assert.deepEqual(cardLines({ body: [{ type: 'TextBlock', text }] }), lines);
    assert.deepEqual(cardLines({ body: [{ type: 'FactSet', facts: [{ title: 'Name', value: text }] }] }), [
      `Name: ${lines.join(' ')}`,
    ]);
  });

  it('asks for a number only for what can be pressed', () => {
    const asked: number[] = [];
    cardLines(card, (position) => asked.push(position));
    assert.deepEqual(asked, [1, 2, 4, 5]);
  });

  it('lets nothing through that steers a terminal', () => {
    assert.equal(printable('a\u001b[2Jb\u0007c\u202ed\r\ne'), 'a [2Jb c d \ne');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const lines = cardLines({
          type: 'AdaptiveCard',
          body: [{ type: 'TextBlock', text }],
          actions: [{ type: 'Action.Execute', title: text }],
        });
        // oxlint-disable-next-line no-control-regex
        return lines.every((line) => !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(line));
      }),
    );
  });

  it('draws any card, however broken', () => {
    fc.assert(
      fc.property(
        fc.object({
          maxDepth: 4,
          key: fc.constantFrom('type', 'body', 'items', 'actions', 'card', 'facts', 'columns', 'text'),
        }),
        (broken) => Array.isArray(cardLines(broken as Record<string, unknown>)),
      ),
    );
  });

  it('takes choices by number, title or value, and names in any case', () => {
    const reject = findAction(card, 'Reject now') ?? assert.fail();
    for (const typed of ['2', 'wrong ROOM', 'wrong_room']) {
      assert.deepEqual(resolveInputs(reject, { Reason: typed, MATCHCODE: '123456' }), {
        reason: 'wrong_room',
        matchCode: '123456',
      });
    }
    assert.deepEqual(resolveInputs(reject, { reason: '9', other: 'x' }), { reason: '9', other: 'x' });
  });
});
