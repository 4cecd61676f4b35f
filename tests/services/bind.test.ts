import assert from 'node:assert/strict';
import { bind } from '../../bot/services/bind.ts';

interface CountDeps {
  readonly count: number;
}

async function add({ count }: CountDeps, more: number, again = 0): Promise<number> {
  return count + more + again;
}

async function greet({ name }: { readonly name: string }): Promise<string> {
  return `Hello, ${name}`;
}

describe('an API that is bound to its parts', () => {
  it('calls each use case with the parts, and with what it is asked', async () => {
    const api = bind({ count: 40, name: 'Adele' }, { add, greet });
    assert.equal(await api.add(1), 41);
    assert.equal(await api.add(1, 1), 42);
    assert.equal(await api.greet(), 'Hello, Adele');
  });

  it('can be handed on one use case at a time', async () => {
    const { add: addMore } = bind({ count: 1 }, { add });
    assert.equal(await addMore(1), 2);
  });

  it('does not compile when a use case needs a part that is not there, or is asked something else', () => {
    // @ts-expect-error -- `greet` needs a name
    const bound = bind({ count: 1 }, { add, greet });
    const api = bind({ count: 1 }, { add });
    // @ts-expect-error -- the amount is a number
    void api.add('1');
    assert.deepEqual(Object.keys(bound), ['add', 'greet']);
  });
});
