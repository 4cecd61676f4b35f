import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ConsoleScreen } from './console-screen.tsx';
import { useConsole } from './console-session.ts';
import '../styles/theme.css';
import '../styles/console.css';

function Console() {
  const window = useConsole();
  const { facts, state, connected, problem, act } = window;
  return (
    <>
      <header className="console-bar">
        <span>Teams Rooms console</span>
        {facts !== undefined && <span>{facts.make} {facts.model}, serial number {facts.serialNumber}</span>}
      </header>
      <main className="console">
        {facts === undefined ? <p role="status">Starting the console …</p> : <ConsoleScreen window={window} />}
        <div role="status">{!connected && <p className="console-problem">Reconnecting …</p>}</div>
        <div role="alert">{problem !== undefined && <p className="console-problem">{problem}</p>}</div>
      </main>
      <footer className="console-bar">
        <span>In the sandbox this window runs the real console program.</span>
        <button type="button" className="console-link" disabled={state.stage === 'enter' && state.problem === undefined} onClick={() => void act('start-over')}>Start over</button>
      </footer>
    </>
  );
}

const root = document.querySelector('#root');
if (root !== null) createRoot(root).render(<StrictMode><Console /></StrictMode>);
