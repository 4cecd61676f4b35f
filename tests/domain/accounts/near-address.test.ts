import assert from 'node:assert/strict';
import { addressIn, nearest, piecesOf } from '../../../bot/domain/accounts/near-address.ts';
import { searchText } from '../../../bot/domain/accounts/search-text.ts';

const account = (upn: string, mail = upn) => ({ upn, mail });
const ROOMS = ['room-03', 'room-30', 'lobby', 'board.room'].map((name) => account(`${name}@contoso.example`));
const offered = (typed: string): readonly string[] => nearest(typed, ROOMS).map(({ upn }) => upn.split('@')[0] ?? '');

describe('an address that a person typed', () => {
  it('is every text with an @, in lower case and without what nobody sees', () => {
    assert.equal(addressIn(' Room-03@Contoso\u200b.example\0 '), 'room-03@contoso.example');
    assert.equal(addressIn('room＠contoso.example'), 'room＠contoso.example');
    assert.equal(addressIn('Room 03'), undefined);
  });

  it('leads to the nearest ones, two edits away at most, or else to those that contain it', () => {
    assert.deepEqual(offered('oom-03@contoso.example'), ['room-03']);
    assert.deepEqual(offered('roon-3@contoso.example'), ['room-03', 'room-30']);
    assert.deepEqual(offered('room-03@contoso.exmaple'), ['room-03']);
    assert.deepEqual(offered('room-33@contoso.example'), ['room-03', 'room-30']);
    assert.deepEqual(offered('03@contoso.example'), ['room-03']);
    assert.deepEqual(offered('lotty@contoso.example'), ['lobby']);
    assert.deepEqual(offered('lotta@contoso.example'), []);
    assert.deepEqual(offered('lobby@fabrikam.example'), []);
    assert.deepEqual(offered('rom-3@contoso.exampl'), []);
    assert.deepEqual(offered('@'.repeat(400)), []);
  });

  it('leads to a mail address as well, and to five accounts at most', () => {
    assert.equal(
      nearest('postroom@contoso.example', [account('x1@contoso.example', 'post-room@contoso.example')]).length,
      1,
    );
    const many = Array.from({ length: 9 }, (_, index) => account(`room-${index}@contoso.example`));
    assert.equal(nearest('room-a@contoso.example', many).length, 5);
  });

  it('has parts of which each near address contains one, as the search text holds it', () => {
    const address = 'meeting-042@contoso.example';
    const letters = ['', 'x', '7'];
    const edits = (text: string): readonly string[] =>
      Array.from(text.split('@')[0] ?? '', (_, index) =>
        letters.map((letter) => text.slice(0, index) + letter + text.slice(index + 1)),
      ).flat();
    for (const near of edits(address).flatMap(edits)) {
      const text = `name\n${searchText(near)}\n`;
      assert.ok(
        piecesOf(address).some((piece) => text.includes(piece)),
        near,
      );
    }
  });

  it('has no part that an index could not find', () => {
    for (const typed of ['a@b', '@', '@contoso.example', 'ab@contoso.example', `${'x'.repeat(400)}@a`])
      assert.ok(
        piecesOf(typed).every((piece) => piece.length >= 3),
        typed,
      );
  });
});
