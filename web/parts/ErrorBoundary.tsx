/** Keeps a fault in one part of the page from taking the rest with it. */
import { Component, type ReactNode } from 'react';
import { text } from '../text/texts.ts';
import { ProblemNote } from './States.tsx';

export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <ProblemNote
        title={text.problem.crashed}
        error={null}
        onRetry={() => this.setState({ failed: false })}
      />
    );
  }
}
