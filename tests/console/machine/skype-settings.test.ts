import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import { Secret } from '../../../console/enroll/secret.ts';
import { skypeSettingsXml } from '../../../console/machine/skype-settings.ts';
import { PASSWORD } from '../scripted-device-api.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Names and texts of the elements, in order, read as an XML parser does: line ends folded, then references resolved. */
function elements(xml: string): readonly (readonly [string, string])[] {
  return [...xml.replaceAll(/\r\n?/g, '\n').matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(([, name = '', text = '']) => [
    name,
    text.replaceAll(/&(?:#(\d+)|(\w+));/g, (_all, code: string | undefined, entity: string) =>
      code === undefined
        ? (ENTITIES[entity] ?? assert.fail(`unknown entity ${entity}`))
        : String.fromCodePoint(Number(code)),
    ),
  ]);
}

const write = (upn: string, mail: string, password: string) =>
  skypeSettingsXml({ upn, mail, password: new Secret(password) });

describe('SkypeSettings.xml', () => {
  it('has the elements of the Teams Rooms app in their order', () => {
    const xml = write('room@contoso.example', 'mail@contoso.example', PASSWORD);
    assert.match(xml, /^<\?xml version="1.0" encoding="utf-8"\?>\r\n<SkypeSettings>\r\n {2}<UserAccount>/);
    assert.match(xml, /<\/UserAccount>\r\n<\/SkypeSettings>\r\n$/);
    assert.deepEqual(elements(xml), [
      ['SkypeSignInAddress', 'room@contoso.example'],
      ['ExchangeAddress', 'mail@contoso.example'],
      ['Password', PASSWORD],
      ['ModernAuthEnabled', 'true'],
    ]);
  });

  it('gives back every text that XML can carry', () => {
    const inXml = fc
      .string({ unit: 'binary', maxLength: 60 })
      .filter((text) => /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u.test(text));
    const nasty = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", '\r', '\n', '\t', ']', ';', '#', 'a'),
      maxLength: 40,
    });
    const text = fc.oneof(inXml, nasty);
    fc.assert(
      fc.property(text, text, text, (upn, mail, password) => {
        assert.deepEqual(
          elements(write(upn, mail, password)).map(([, value]) => value),
          [upn, mail, password, 'true'],
        );
      }),
    );
  });

  it('refuses a character that XML cannot carry, without naming the text', () => {
    for (const bad of ['\0', '\u0001', '\u001F', '\uFFFE', '\uD800']) {
      assert.throws(
        () => write('a', 'b', `${PASSWORD}${bad}`),
        (error) => error instanceof ConsoleError && error.outcome === 'file' && !error.message.includes(PASSWORD),
      );
    }
  });
});
