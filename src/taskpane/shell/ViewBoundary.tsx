import { Component, Suspense, lazy, type ReactNode } from 'react';
import { problemOf } from '../pane';

const FailedBook = lazy(() => import('./FailedBook').then((module) => ({ default: module.FailedBook })));

interface Props {
  readonly children: ReactNode;
}

/** A view that cannot be shown says so, and leaves the rest of the pane standing. */
export class ViewBoundary extends Component<Props, { readonly error: unknown; readonly failed: boolean }> {
  override state = { error: null as unknown, failed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Suspense fallback={null}>
        <FailedBook problem={problemOf(this.state.error)} ofView />
      </Suspense>
    );
  }
}
