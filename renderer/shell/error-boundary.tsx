import { Component, type ReactNode } from 'react';

import { PageNotice } from './page-notice.tsx';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly broken: boolean;
}

/** Catches a view that throws: the page offers to reload, the calls in the main process go on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <PageNotice kind="broken" /> : this.props.children;
  }
}
