import assert from 'node:assert/strict';
import sinon from 'sinon';
import { connectTeams, type TeamsHost, type TeamsLibrary, TokenError } from '../../tab/src/teams/teams-host.ts';

const IN_TEAMS = {
  isTopLevel: false,
  ownOrigin: 'https://rooms.contoso.example',
  referrer: 'https://teams.microsoft.com/',
};

function library(context: { theme?: string; frameContext?: string; subPageId?: string } = {}) {
  const { theme = 'default', frameContext = 'task', subPageId = '' } = context;
  return {
    app: {
      initialize: sinon.stub<[string[]?], Promise<void>>().resolves(),
      getContext: sinon.stub().resolves({ app: { theme, locale: 'de-DE' }, page: { frameContext, subPageId } }),
      notifySuccess: sinon.stub().resolves({}),
      openLink: sinon.stub<[string], Promise<void>>().resolves(),
      registerOnThemeChangeHandler: sinon.stub<[(theme: string) => void], void>(),
    },
    authentication: { getAuthToken: sinon.stub<[], Promise<string>>().resolves('token') },
    dialog: { url: { isSupported: () => true, submit: sinon.stub() } },
  };
}

function connect(
  teams: ReturnType<typeof library>,
  surroundings = IN_TEAMS,
  onSilence = (): void => undefined,
): Promise<TeamsHost | undefined> {
  return connectTeams(teams as unknown as TeamsLibrary, surroundings, onSilence);
}

describe('the connection of the tab to Teams', () => {
  it('tells theme, language, and whether there is a dialog to close', async () => {
    const host = await connect(library({ theme: 'contrast' }));
    assert.deepEqual([host?.theme, host?.locale, host?.isDialog], ['contrast', 'de-DE', true]);
    const inTab = await connect(library({ theme: 'glass', frameContext: 'content' }));
    assert.deepEqual([inTab?.theme, inTab?.isDialog], ['default', false]);
  });

  it('tells where a deep link leads, and opens links outside of the page', async () => {
    const teams = library({ subPageId: 'accounts/7' });
    const host = await connect(teams);
    assert.equal(host?.subPageId, 'accounts/7');
    assert.ok(!('subPageId' in ((await connect(library())) ?? {})));
    await host?.openLink('https://rooms.contoso.example/tab/exports/1');
    assert.deepEqual(teams.app.openLink.args, [['https://rooms.contoso.example/tab/exports/1']]);
  });

  it('follows changes of the theme', async () => {
    const teams = library();
    const themes: string[] = [];
    const host = await connect(teams);
    host?.onThemeChange((theme) => themes.push(theme));
    const stop = host?.onThemeChange((theme) => themes.push(`also ${theme}`));
    const [changed] = teams.app.registerOnThemeChangeHandler.args[0] ?? [];
    changed?.('dark');
    stop?.();
    for (const theme of ['contrast', 'unheard of']) changed?.(theme);
    assert.deepEqual(themes, ['dark', 'also dark', 'contrast', 'default']);
    assert.equal(teams.app.registerOnThemeChangeHandler.callCount, 1, 'the library keeps the last handler alone');
  });

  it('is not looked for on a page of its own, nor found where Teams refuses', async () => {
    const teams = library();
    assert.equal(await connect(teams, { ...IN_TEAMS, isTopLevel: true }), undefined);
    assert.equal(teams.app.initialize.callCount, 0);
    teams.app.initialize.rejects(new Error('no parent window'));
    assert.equal(await connect(teams), undefined);
  });

  it('tells after five seconds that nobody answers, and goes on when somebody does', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const teams = library();
      let answer: () => void = () => undefined;
      teams.app.initialize.returns(new Promise((resolve) => (answer = resolve)));
      const onSilence = sinon.stub();
      const connecting = connect(teams, IN_TEAMS, onSilence);
      clock.tick(4_999);
      assert.equal(onSilence.callCount, 0);
      clock.tick(60_000);
      assert.equal(onSilence.callCount, 1);
      answer();
      assert.equal((await connecting)?.locale, 'de-DE');
      await connect(library(), IN_TEAMS, onSilence);
      clock.tick(60_000);
      assert.equal(onSilence.callCount, 1, 'who has answered is not silent');
    } finally {
      clock.restore();
    }
  });

  it('listens to a page of this machine only when it comes from this machine itself', async () => {
    const cases = [
      [{ ownOrigin: 'http://127.0.0.1:3978', referrer: 'http://127.0.0.1:50000/' }, ['http://127.0.0.1:50000']],
      [{ ownOrigin: 'http://127.0.0.1:3978', referrer: 'https://contoso.example/' }, []],
      [{ ownOrigin: 'http://127.0.0.1:3978', referrer: '' }, []],
      [{ ownOrigin: 'https://rooms.contoso.example', referrer: 'http://127.0.0.1:50000/' }, []],
      [{ ownOrigin: 'http://127.0.0.1.contoso.example', referrer: 'http://127.0.0.1:50000/' }, []],
      [IN_TEAMS, []],
    ] as const;
    for (const [surroundings, origins] of cases) {
      const teams = library();
      await connect(teams, { ...surroundings, isTopLevel: false });
      assert.deepEqual(teams.app.initialize.args[0], [origins], surroundings.referrer);
    }
  });

  it('tells a consent that is missing from other troubles with the token', async () => {
    const teams = library();
    const host = await connect(teams);
    assert.equal(await host?.token(), 'token');
    for (const [words, problem] of [
      ['resourceRequiresConsent', 'consent_needed'],
      ['CancelledByUser', 'consent_needed'],
      ['internal', 'sign_in_failed'],
      ['resourceRequiresMfa', 'sign_in_failed'],
      ['invalid_grant', 'sign_in_failed'],
      ['invalid_grant: AADSTS50173, not resourceRequiresConsent', 'sign_in_failed'],
    ] as const) {
      teams.authentication.getAuthToken.rejects(new Error(words));
      await assert.rejects(host!.token(), (error) => error instanceof TokenError && error.problem === problem);
    }
  });
});
