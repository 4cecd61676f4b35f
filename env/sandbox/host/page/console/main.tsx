import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ConsoleScreen } from './console-screen.tsx';
import { useConsole } from './console-session.ts';
import '../styles/theme.css';
import '../styles/console.css';

function Console() {
  const window = useConsole();
  const { facts, texts, state, connected, problem, act } = window;
  return (
    <>
      <header className="console-bar">
        <span>{texts.bar}</span>
        {facts !== undefined && <span>{texts.device(facts.make, facts.model, facts.serialNumber)}</span>}
      </header>
      <main className="console">
        {facts === undefined ? <p role="status">{texts.opening}</p> : <ConsoleScreen window={window} />}
        <div role="status">{!connected && <p className="console-problem">{texts.reconnecting}</p>}</div>
        <div role="alert">{problem !== undefined && <p className="console-problem">{problem}</p>}</div>
      </main>
      <footer className="console-bar">
        <span>{texts.about}</span>
        <button
          type="button"
          className="console-link"
          disabled={state.stage === 'enter' && state.problem === undefined}
          onClick={() => void act('start-over')}
        >
          {texts.startOver}
        </button>
      </footer>
    </>
  );
}

const root = document.querySelector('#root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Console />
    </StrictMode>,
  );
