import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wrapped } from '../../../console/window/word-wrap.ts';

describe('wrapping words', () => {
  it('breaks between words and keeps drawings and blank lines', () => {
    assert.equal(wrapped('one two three', 7), 'one two\nthree');
    assert.equal(wrapped('one two three', 13), 'one two three');
    assert.equal(wrapped('  ██  ██  ██  ██\n\nend of it', 6), '  ██  ██  ██  ██\n\nend of\nit');
    assert.equal(wrapped('a-word-that-is-too-long it', 6), 'a-word-that-is-too-long\nit');
  });

  it('loses and adds nothing but line ends, and never goes beyond the columns where words allow it', () => {
    const words = fc.array(fc.stringMatching(/^[a-z.,]{1,12}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (text, columns) => {
        const lines = wrapped(text.join(' '), columns).split('\n');
        assert.deepEqual(lines.join(' ').split(' '), text);
        for (const line of lines) assert.ok(line.length <= columns, line);
      }),
    );
  });
});
