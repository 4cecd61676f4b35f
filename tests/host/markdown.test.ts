import assert from 'node:assert/strict';
import { readMarkdown, type Span } from '../../env/sandbox/host/page/text/markdown.ts';

function spansOf(text: string): readonly Span[] {
  const [block] = readMarkdown(text);
  assert.equal(block?.kind, 'paragraph');
  return block.lines[0] ?? [];
}

const word = (text: string): Span => ({ kind: 'text', text });

describe('markdown on the host page', () => {
  it('reads bold, italic, code and links', () => {
    assert.deepEqual(spansOf('a **b** *c* `d` [e](https://contoso.example/)'), [
      word('a '),
      { kind: 'strong', spans: [word('b')] },
      word(' '),
      { kind: 'emphasis', spans: [word('c')] },
      word(' '),
      { kind: 'code', spans: [word('d')] },
      word(' '),
      { kind: 'link', url: 'https://contoso.example/', spans: [word('e')] },
    ]);
  });

  it('takes what is escaped letter by letter', () => {
    assert.deepEqual(spansOf(String.raw`\*Atrium\* \[North\]\(https\://contoso.example\) \`2\_1\``), [
      word('*Atrium* [North](https://contoso.example) `2_1`'),
    ]);
  });

  it('makes no link of what is no web address', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//contoso.example', 'file:///etc/passwd']) {
      assert.ok(
        spansOf(`[x](${url})`).every(({ kind }) => kind === 'text'),
        url,
      );
    }
  });

  it('knows no HTML', () => {
    assert.deepEqual(spansOf('<img src=x onerror=alert(1)>'), [word('<img src=x onerror=alert(1)>')]);
  });

  it('leaves stars and lines that enclose nothing as they are', () => {
    assert.deepEqual(spansOf('2 * 3 * 4 and snake_case_name'), [word('2 * 3 * 4 and snake_case_name')]);
  });

  it('reads lists, line breaks and paragraphs', () => {
    const blocks = readMarkdown('one\ntwo\n\n- a\r- b\r\n1. c');
    assert.deepEqual(
      blocks.map((block) =>
        block.kind === 'list' ? `${String(block.ordered)} ${block.items.length}` : block.lines.length,
      ),
      [2, 'false 2', 'true 1'],
    );
  });

  it('reads a mention by its name', () => {
    assert.deepEqual(spansOf('<at>Rooms OTP</at> hi'), [{ kind: 'mention', spans: [word('Rooms OTP')] }, word(' hi')]);
  });

  it('takes a long hostile text for one paragraph', () => {
    assert.equal(readMarkdown('**[`_*'.repeat(5_000)).length, 1);
  });
});
