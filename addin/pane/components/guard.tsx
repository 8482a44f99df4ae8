import { Component, type ReactNode } from 'react';

interface Props {
  readonly fallback: (detail: string) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps a page that fails from taking the others with it. */
export class Guard extends Component<Props, { detail: string | null }> {
  override state: { detail: string | null } = { detail: null };

  static getDerivedStateFromError(error: unknown): { detail: string } {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    return this.state.detail === null ? this.props.children : this.props.fallback(this.state.detail);
  }
}
