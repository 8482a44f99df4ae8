import { Component, type ReactNode } from 'react';

interface Props {
  /** What stands in the place of what failed; `again` draws it anew. */
  readonly fallback: (detail: string, again: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps a part that fails from taking the others with it. */
export class Guard extends Component<Props, { detail: string | null }> {
  override state: { detail: string | null } = { detail: null };

  static getDerivedStateFromError(error: unknown): { detail: string } {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    return detail === null ? this.props.children : this.props.fallback(detail, () => this.setState({ detail: null }));
  }
}
