import { Icon } from '../look/icon.tsx';
import { type Guide, guidesOf } from './guides.tsx';
import { forgetSteps, STEPS, useProgress } from './progress.ts';
import { useTeams } from '../teams/teams-context.ts';
import { useWay, WAY_NAMES, WAYS, type Way } from './way.ts';

export interface WelcomeProps {
  readonly onClose: () => void;
  readonly onGenerate: () => void;
}

/** Five steps to a signed-in console. Each ticks itself off as it happens, in any window. */
export function Welcome({ onClose, onGenerate }: WelcomeProps) {
  const { done, rollout } = useProgress();
  const { me, settings } = useTeams();
  const [way, setWay] = useWay();
  const guides = guidesOf(way, { me, settings, onGenerate, ...(rollout !== undefined && { rollout }) });
  const next = STEPS.find((step) => !done.has(step));
  return (
    <aside className="welcome" aria-labelledby="welcome-title">
      <header>
        <h2 id="welcome-title">First steps</h2>
        <button type="button" className="icon-button" aria-label="Close the first steps" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <p>Sign in a meeting room&rsquo;s console. Nobody on site learns its password.</p>
      <WayChoice way={way} onWay={setWay} />
      <ol>
        {STEPS.map((step, index) => (
          <StepLine key={step} number={index + 1} guide={guides[step]} isDone={done.has(step)} isNext={step === next} />
        ))}
      </ol>
      <div role="status">
        {next === undefined && (
          <p className="step-end">
            Done: the console is signed in.{' '}
            <button type="button" className="link-button" onClick={forgetSteps}>
              Start over
            </button>
          </p>
        )}
      </div>
    </aside>
  );
}

interface StepLineProps {
  readonly number: number;
  readonly guide: Guide;
  readonly isDone: boolean;
  readonly isNext: boolean;
}

function StepLine({ number, guide, isDone, isNext }: StepLineProps) {
  return (
    <li className={`step ${isDone ? 'step-done' : ''}`} aria-current={isNext ? 'step' : undefined}>
      <span className="step-mark">
        {isDone ? (
          <>
            <Icon name="check" size={14} />
            <span className="visually-hidden">Done: </span>
          </>
        ) : (
          number
        )}
      </span>
      <div>
        <p>{guide.what}</p>
        {isNext && <p className="step-help">{guide.help}</p>}
      </div>
    </li>
  );
}

function WayChoice({ way, onWay }: { readonly way: Way; readonly onWay: (way: Way) => void }) {
  return (
    <fieldset className="way-choice">
      <legend className="visually-hidden">Where to generate and decide</legend>
      {WAYS.map((one) => (
        <label key={one} className="check">
          <input type="radio" name="way" checked={one === way} onChange={() => onWay(one)} /> {WAY_NAMES[one]}
        </label>
      ))}
    </fieldset>
  );
}
