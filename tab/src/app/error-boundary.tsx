import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useFirstTexts } from '../texts/use-texts.ts';
import { PLACES } from './navigation.ts';

const useStyles = makeStyles({ place: { padding: '24px' } });

interface ErrorBoundaryProps {
  /** The place that the user is in. When it changes, the boundary forgets the failure and draws again. */
  readonly place: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly hasFailed: boolean;
  readonly place: string;
}

/**
 * Contains the failure of a page that can't be drawn or loaded, for example after an update of the server. The rest of
 * the app keeps working.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false, place: this.props.place };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ place }: ErrorBoundaryProps, state: BoundaryState): BoundaryState {
    return place === state.place ? state : { hasFailed: false, place };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <PageFailed /> : this.props.children;
  }
}

function PageFailed() {
  const styles = useStyles();
  const { app } = useFirstTexts();
  return (
    <div className={styles.place}>
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{app.pageFailed}</MessageBarTitle> {app.pageFailedText}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => location.reload()}>{app.loadAgain}</Button>
          <Button as="a" href={PLACES.accounts}>
            {app.areas['/accounts']}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
