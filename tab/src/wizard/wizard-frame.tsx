import { Button, makeStyles, mergeClasses, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { stepNumber, WIZARD_STEPS, type WizardStep } from './wizard-step.ts';

const NARROW = '@media (max-width: 640px)';
const LINE = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: '320px' },
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '8px 12px 8px 24px',
    borderBottom: LINE,
    [NARROW]: { paddingLeft: '16px' },
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  body: { display: 'flex', flexGrow: 1, minHeight: 0, [NARROW]: { flexDirection: 'column' } },
  rail: {
    width: '220px',
    flexShrink: 0,
    padding: '20px 16px',
    boxSizing: 'border-box',
    borderRight: LINE,
    [NARROW]: { display: 'none' },
  },
  list: { display: 'flex', flexDirection: 'column', gap: '20px', margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
  },
  currentMark: {
    border: '1px solid transparent',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  bar: { display: 'none', padding: '12px 16px 0', [NARROW]: { display: 'block' } },
  barText: { margin: '0 0 6px', fontWeight: tokens.fontWeightSemibold },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    overflowY: 'auto',
    padding: '20px 24px',
    boxSizing: 'border-box',
    [NARROW]: { padding: '12px 16px' },
  },
  /** The content scrolls instead of shrinking. */
  scrolled: { '> *': { flexShrink: 0 } },
  heading: { ...typographyStyles.title3, margin: 0, outlineStyle: 'none' },
  /** A double-click may hit the element that replaced the button, and must not select its text. */
  footer: {
    userSelect: 'none',
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '12px 24px',
    borderTop: LINE,
    [NARROW]: { padding: '12px 16px' },
  },
});

interface WizardFrameProps {
  readonly step: WizardStep;
  /** The heading of the step, when its own title isn't enough. */
  readonly heading?: string;
  /** Whether the content is as tall as the window and scrolls by itself. */
  readonly isFull?: boolean;
  readonly onClose: () => void;
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** Shows the header, the list of steps, one step with its heading, and a footer that stays in sight. */
export function WizardFrame({ step, heading, isFull = false, onClose, footer, children }: WizardFrameProps) {
  const styles = useStyles();
  const { wizard: texts } = useTexts();
  return (
    <div className={styles.frame}>
      <div className={styles.header}>
        <h1 className={styles.title}>{texts.title}</h1>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={texts.close} onClick={onClose} />
      </div>
      <div className={styles.body}>
        <StepRail step={step} />
        <StepBar step={step} />
        <section className={mergeClasses(styles.content, !isFull && styles.scrolled)} aria-labelledby="wizard-heading">
          <StepHeading key={step} text={heading ?? texts.steps[step]} />
          {children}
        </section>
      </div>
      <div className={styles.footer}>{footer}</div>
    </div>
  );
}

/**
 * Shows the heading of a step. It takes the focus when the step appears, so that screen readers and keys start there.
 */
function StepHeading({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { wizard: texts } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = texts.pageTitle(text);
  }, [text, texts]);
  return (
    <h2 id="wizard-heading" ref={heading} tabIndex={-1} className={styles.heading}>
      {text}
    </h2>
  );
}

function StepRail({ step }: { readonly step: WizardStep }) {
  const styles = useStyles();
  const { wizard: texts } = useTexts();
  const current = stepNumber(step);
  return (
    <nav aria-label={texts.stepList} className={styles.rail}>
      <ol className={styles.list}>
        {WIZARD_STEPS.map((name, index) => {
          const isCurrent = name === step;
          return (
            <li
              key={name}
              className={mergeClasses(styles.step, isCurrent && styles.current)}
              {...(isCurrent && { 'aria-current': 'step' })}
            >
              <span aria-hidden className={mergeClasses(styles.mark, isCurrent && styles.currentMark)}>
                {index + 1 < current ? <CheckmarkRegular /> : index + 1}
              </span>
              {texts.steps[name]}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Shows the progress in place of the list of steps in a narrow window. */
function StepBar({ step }: { readonly step: WizardStep }) {
  const styles = useStyles();
  const { wizard: texts } = useTexts();
  const number = stepNumber(step);
  const text = texts.stepOf(number, WIZARD_STEPS.length, texts.steps[step]);
  return (
    <div className={styles.bar}>
      <p className={styles.barText} aria-hidden>
        {text}
      </p>
      <ProgressBar aria-label={text} value={number} max={WIZARD_STEPS.length} />
    </div>
  );
}
