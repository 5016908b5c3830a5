import { Component, type JSX } from 'preact';

/** Does something, and then tells what became of it. */
export type Act = (does: () => Promise<readonly string[]>) => void;

interface ActingProps {
  /** Said where it fails. */
  readonly failed: string;
  readonly children: (act: Act) => JSX.Element;
}

interface State {
  readonly said: readonly string[];
}

/** Controls with the live region that tells what they did. One at a time: a second press while the first acts is not heard. */
export class Acting extends Component<ActingProps, State> {
  override state: State = { said: [] };

  private isBusy = false;

  private readonly act: Act = (does) => {
    if (this.isBusy) return;
    this.isBusy = true;
    this.setState({ said: [] }); // emptied first, so that the same words are spoken again
    void does()
      .catch((error: unknown) => {
        console.error('DingTalkConsent:', error);
        return [this.props.failed];
      })
      .then((said) => {
        this.isBusy = false;
        this.setState({ said });
      });
  };

  override render({ children }: ActingProps, { said }: State): JSX.Element {
    return (
      <>
        {children(this.act)}
        <div role="status">
          {said.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      </>
    );
  }
}
