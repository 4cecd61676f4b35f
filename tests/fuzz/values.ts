import assert from 'node:assert/strict';
import { checkSymbol, formatOtpCode, OTP_ALPHABET, parseOtpCode } from '../../contract/otp-code.ts';
import { DomainError } from '../../bot/domain/errors.ts';
import { readConsolePublicKey } from '../../bot/domain/release/credential.ts';
import { ConsoleError } from '../../console/enroll/outcome.ts';
import { Secret } from '../../console/enroll/secret.ts';
import { skypeSettingsXml } from '../../console/machine/skype-settings.ts';
import { readHostileTexts } from '../domain/hostile-csv.ts';
import { ODD, oneOf, type Random, seeded } from './odd-json.ts';

const SEED = 20261201;

function textOf(pieces: readonly [string, ...string[]], most: number, random: Random): string {
  return Array.from({ length: random(most + 1) }, () => oneOf(pieces, random)).join('');
}

const CODE_PIECES: readonly [string, ...string[]] = [
  ...(OTP_ALPHABET.split('') as [string, ...string[]]),
  ...[
    'o',
    'i',
    'l',
    'u',
    'ß',
    'ﬁ',
    '-',
    '\u2013',
    ' ',
    '\u00A0',
    '\t',
    '\n',
    '\u200B',
    '\u202E',
    '\uD800',
    '0',
    'é',
    '🔑',
  ],
];

/** Reads typed codes. One that is accepted has a right check symbol, and says the same when it is written again. */
function fuzzCodes(count: number, random: Random): void {
  let accepted = 0;
  for (let round = 0; round < count; round += 1) {
    const body = textOf(CODE_PIECES, 20, random);
    const isWhole = random(2) === 0 && /^[0-9A-HJKMNP-TV-Z]+$/u.test(body);
    const typed = isWhole ? body + checkSymbol(body) : body;
    const parsed = parseOtpCode(typed);
    if (!parsed.ok) {
      assert.ok(['wrong_length', 'wrong_symbol', 'wrong_check_symbol'].includes(parsed.problem));
      continue;
    }
    accepted += 1;
    assert.deepEqual(parseOtpCode(formatOtpCode(parsed.parts)), parsed, JSON.stringify(typed));
  }
  assert.ok(accepted > 0, 'no code was accepted');
}

const MODULI: readonly [number, ...number[]] = [0, 1, 127, 128, 256, 383, 384, 385, 512, 1024, 2048, 4000];

function modulusOf(random: Random): string {
  const bytes = Buffer.alloc(oneOf(MODULI, random), random(256));
  if (bytes.length > 0) bytes[0] = random(256);
  if (bytes.length > 0) bytes[bytes.length - 1] = random(256);
  const text = bytes.toString(random(8) === 0 ? 'base64' : 'base64url');
  return random(16) === 0 ? `${text}\n` : text;
}

/** Reads keys of consoles. One that is accepted is an odd modulus of at least 3072 bits, and nothing else. */
function fuzzKeys(count: number, random: Random): void {
  let accepted = 0;
  const odd = (): unknown => JSON.parse(oneOf(ODD as [string, ...string[]], random));
  for (let round = 0; round < count; round += 1) {
    const jwk = {
      kty: random(8) === 0 ? odd() : 'RSA',
      n: random(4) === 0 ? odd() : modulusOf(random),
      e: random(8) === 0 ? odd() : 'AQAB',
      ...(random(16) === 0 && { d: odd() }),
      ...(random(4) === 0 && { kid: odd(), __proto__: odd() }),
    };
    try {
      const key = readConsolePublicKey(random(16) === 0 ? odd() : jwk);
      accepted += 1;
      const modulus = Buffer.from(key.n, 'base64url');
      assert.deepEqual([Object.keys(key), key.kty, key.e], [['kty', 'n', 'e'], 'RSA', 'AQAB']);
      assert.ok(modulus.length >= 384 && (modulus[0] ?? 0) > 0 && ((modulus.at(-1) ?? 0) & 1) === 1, key.n);
    } catch (error) {
      assert.ok(error instanceof DomainError && error.code === 'public_key_invalid', String(error));
    }
  }
  assert.ok(accepted > 0, 'no key was accepted');
}

const XML_PIECES: readonly [string, ...string[]] = [
  ...([
    '<',
    '>',
    '&',
    '"',
    "'",
    '\r',
    '\n',
    '\t',
    ']]>',
    '<!--',
    '<![CDATA[',
    '&amp;',
    '&#0;',
    '</Password>',
    'a',
  ] as const),
  ...['Ω', '\u{1F511}', '\u0000', '\u0008', '\uFFFE', '\uD800', '\u0085', '\u2028', '-', '%', '\\', '$&', "$'"],
];
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The texts of the elements, as an XML parser reads them. */
function readBack(xml: string): readonly string[] {
  return [...xml.replaceAll(/\r\n?/gu, '\n').matchAll(/<(\w+)>([^<]*)<\/\1>/gu)].map(([, , text = '']) =>
    text.replaceAll(/&(?:#(\d+)|(\w+));/gu, (_all, code: string | undefined, entity: string) =>
      code === undefined
        ? (ENTITIES[entity] ?? assert.fail(`unknown entity ${entity}`))
        : String.fromCodePoint(Number(code)),
    ),
  );
}

/** Writes settings files. Each is refused as a whole, or gives back exactly the texts that went into it. */
function fuzzSettingsFiles(count: number, random: Random): void {
  let written = 0;
  for (let round = 0; round < count; round += 1) {
    const [upn, mail, password] = Array.from({ length: 3 }, () => textOf(XML_PIECES, 6, random)) as [
      string,
      string,
      string,
    ];
    try {
      const xml = skypeSettingsXml({ upn, mail, password: new Secret(password) });
      written += 1;
      assert.deepEqual(readBack(xml), [upn, mail, password, 'true']);
    } catch (error) {
      assert.ok(error instanceof ConsoleError, String(error));
    }
  }
  assert.ok(written > 0, 'no file was written');
}

/** What reads or writes values from outside, each with a run over so many values. */
const VALUES: Readonly<Record<string, (count: number) => void>> = {
  'typed codes': (count) => fuzzCodes(count, seeded(SEED)),
  'keys of consoles': (count) => fuzzKeys(count, seeded(SEED)),
  'settings files': (count) => fuzzSettingsFiles(count, seeded(SEED)),
  'files of sign-in data': (count) => readHostileTexts(count),
};

/** Tests every surface with so many values. */
export function valueSuite(count: number): void {
  describe(`${count.toLocaleString('en')} hostile values of a kind`, () => {
    for (const [name, fuzz] of Object.entries(VALUES))
      it(`are read and written, or refused: ${name}`, function values() {
        this.timeout(2_400_000);
        const begun = performance.now();
        fuzz(count);
        console.log(`${name}: ${count} values, seed ${SEED}, ${((performance.now() - begun) / 1000).toFixed(0)} s`);
      });
  });
}
