import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { MOST_OPENINGS } from '../../../contract/opening.ts';
import { boundDigits, commitmentOf } from '../../../bot/domain/consoles/bound-digits.ts';

/** So many digits that luck is one in a hundred, and is seen. The product has six. */
const SHORT = 2;
/** Swaps that each order of messages is tried. */
const TRIES = 2000;

/** Bytes that are the same in each run and look random. */
function seeded(seed: string): () => Buffer {
  let drawn = 0;
  return () => {
    drawn += 1;
    return createHash('sha256').update(`${seed}:${drawn}`).digest();
  };
}

/** How commitment and digits are made. The tests weaken it to see that they would notice. */
interface Scheme {
  readonly commitmentOf: typeof commitmentOf;
  readonly boundDigits: typeof boundDigits;
}

const REAL: Scheme = { commitmentOf, boundDigits };

type Draw = () => Buffer;

/** A console with its own key. It shows digits once it has revealed its nonce. */
function consoleOf({ commitmentOf: commit, boundDigits: digits }: Scheme, draw: Draw) {
  const [thumbprint, nonce] = [draw(), draw()];
  return {
    thumbprint,
    commitment: commit(thumbprint, nonce),
    reveal: (openingId: string, serverNonce: Buffer) => ({
      nonce,
      shown: digits({ openingId, thumbprint, consoleNonce: nonce, serverNonce }, SHORT),
    }),
  };
}

/** A server that opens and takes reveals by the rules: the digits that approvers have to hear, or nothing. */
function serverOf({ commitmentOf: commit, boundDigits: digits }: Scheme, draw: Draw) {
  const opened = new Map<string, { thumbprint: Buffer; commitment: Buffer; serverNonce: Buffer }>();
  return {
    open(thumbprint: Buffer, commitment: Buffer) {
      assert.ok(opened.size < MOST_OPENINGS);
      const [id, serverNonce] = [draw().toString('hex'), draw()];
      opened.set(id, { thumbprint, commitment, serverNonce });
      return { id, serverNonce };
    },
    reveal(id: string, consoleNonce: Buffer): string | undefined {
      const { thumbprint, commitment, serverNonce } = opened.get(id) ?? assert.fail();
      if (!commit(thumbprint, consoleNonce).equals(commitment)) return undefined;
      return digits({ openingId: id, thumbprint, consoleNonce, serverNonce }, SHORT);
    },
  };
}

interface Scene {
  readonly scheme: Scheme;
  readonly draw: Draw;
  readonly console: ReturnType<typeof consoleOf>;
  readonly server: ReturnType<typeof serverOf>;
}

/** One attack. It returns whether the console shows the digits of a request that has the attacker's key. */
type Attack = (scene: Scene) => boolean;

/** Opens with the attacker's own key and nonce. */
function openOwn({ scheme, draw, server }: Scene, nonce = draw()) {
  const thumbprint = draw();
  return { thumbprint, nonce, ...server.open(thumbprint, scheme.commitmentOf(thumbprint, nonce)) };
}

/** Looks among many nonces for one with which the server would ask for these digits. */
function grind({ scheme, draw }: Scene, own: ReturnType<typeof openOwn>, shown: string): Buffer {
  const { id: openingId, thumbprint, serverNonce } = own;
  const tries = Array.from({ length: 20 }, draw);
  const fits = (consoleNonce: Buffer): boolean =>
    scheme.boundDigits({ openingId, thumbprint, consoleNonce, serverNonce }, SHORT) === shown;
  return tries.find(fits) ?? own.nonce;
}

const ATTACKS: Readonly<Record<string, Attack>> = {
  'opens with the server first, and gives the console a nonce of its own': (scene) => {
    const own = openOwn(scene);
    const { shown } = scene.console.reveal(scene.draw().toString('hex'), scene.draw());
    return scene.server.reveal(own.id, own.nonce) === shown;
  },
  'gets the nonce of the console first, and opens with the server then': (scene) => {
    const { shown } = scene.console.reveal(scene.draw().toString('hex'), scene.draw());
    const own = openOwn(scene);
    return scene.server.reveal(own.id, own.nonce) === shown;
  },
  'reflects the opening and the nonce of the server to the console': (scene) => {
    const own = openOwn(scene);
    const { shown } = scene.console.reveal(own.id, own.serverNonce);
    return scene.server.reveal(own.id, own.nonce) === shown;
  },
  "replays the console's nonce as its own": (scene) => {
    const { nonce, shown } = scene.console.reveal(scene.draw().toString('hex'), scene.draw());
    const own = openOwn(scene, nonce);
    return scene.server.reveal(own.id, nonce) === shown;
  },
  'looks for a better nonce once it knows the digits of the console': (scene) => {
    const own = openOwn(scene);
    const { shown } = scene.console.reveal(own.id, own.serverNonce);
    const better = grind(scene, own, shown);
    return (scene.server.reveal(own.id, better) ?? scene.server.reveal(own.id, own.nonce)) === shown;
  },
};

function successes(attack: Attack, scheme: Scheme = REAL): number {
  const draw = seeded('swapped keys');
  const scenes = Array.from({ length: TRIES }, () => ({
    scheme,
    draw,
    console: consoleOf(scheme, draw),
    server: serverOf(scheme, draw),
  }));
  return scenes.filter((scene) => attack(scene)).length;
}

/** A hundredth of the tries, and four standard deviations to each side. */
const LUCK = TRIES / 100;
const SPREAD = 4 * Math.sqrt(LUCK);

describe('somebody between console and server who swaps the key', () => {
  for (const [name, attack] of Object.entries(ATTACKS)) {
    it(`has only luck and ${name}`, () => {
      const won = successes(attack);
      assert.ok(Math.abs(won - LUCK) < SPREAD, `${won} of ${TRIES}`);
    });
  }

  it('gets nowhere with the commitment of the console', () => {
    const attack: Attack = ({ console, server, draw }) => {
      const { id, serverNonce } = server.open(draw(), console.commitment);
      return server.reveal(id, console.reveal(id, serverNonce).nonce) !== undefined;
    };
    assert.equal(successes(attack), 0);
  });

  it('has as much luck as openings when it breaks off and tries again, and no more', () => {
    const attack: Attack = (scene) => {
      const { shown } = scene.console.reveal(scene.draw().toString('hex'), scene.draw());
      return Array.from({ length: MOST_OPENINGS }, () => openOwn(scene)).some(
        (own) => scene.server.reveal(own.id, own.nonce) === shown,
      );
    };
    const [won, expected] = [successes(attack), TRIES * (1 - 0.99 ** MOST_OPENINGS)];
    assert.ok(Math.abs(won - expected) < 4 * Math.sqrt(expected), `${won} of ${TRIES}`);
  });

  const weak: Readonly<Record<string, readonly [keyof typeof ATTACKS, Scheme, number]>> = {
    'without a commitment': [
      'looks for a better nonce once it knows the digits of the console',
      { ...REAL, commitmentOf: () => Buffer.alloc(32) },
      0.1,
    ],
    'with digits that leave the key out': [
      "replays the console's nonce as its own",
      {
        ...REAL,
        boundDigits: ({ consoleNonce }, length) =>
          boundDigits({ openingId: '', thumbprint: consoleNonce, consoleNonce, serverNonce: consoleNonce }, length),
      },
      0.99,
    ],
    'with digits ten times too weak': [
      'opens with the server first, and gives the console a nonce of its own',
      { ...REAL, boundDigits: (binding, length = SHORT) => `0${boundDigits(binding, length - 1)}` },
      0.05,
    ],
  };
  for (const [name, [attack, scheme, least]] of Object.entries(weak)) {
    it(`would be seen to win over a scheme ${name}`, () => {
      const won = successes(ATTACKS[attack] ?? assert.fail(), scheme);
      assert.ok(won > TRIES * least && won > LUCK + SPREAD, `${won} of ${TRIES}`);
    });
  }
});
