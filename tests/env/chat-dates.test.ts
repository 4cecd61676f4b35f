import assert from 'node:assert/strict';
import { cardLines } from '../../env/chat/card-lines.ts';
import { fillDates } from '../../env/chat/date-functions.ts';

describe('dates on a card in the terminal', () => {
  it('are written in the time of the reader', () => {
    const at = new Date('2026-03-04T05:06:07Z');
    const filled = fillDates('until {{DATE(2026-03-04T05:06:07Z, SHORT)}} {{TIME(2026-03-04T05:06:07Z)}}');
    assert.equal(
      filled,
      `until ${at.toLocaleDateString()} ${at.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })}`,
    );
  });

  it('stay as they are when they are no instants', () => {
    assert.equal(fillDates('{{DATE(tomorrow)}}'), '{{DATE(tomorrow)}}');
  });

  it('are filled in texts and in facts', () => {
    const lines = cardLines({
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: '{{DATE(2026-03-04T05:06:07Z)}}' },
        { type: 'FactSet', facts: [{ title: 'Expires', value: '{{TIME(2026-03-04T05:06:07Z)}}' }] },
      ],
    });
    assert.ok(
      lines.every((line) => !line.includes('{{')),
      lines.join('\n'),
    );
  });
});
