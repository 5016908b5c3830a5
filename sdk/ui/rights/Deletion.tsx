import { Component, type JSX } from 'preact';
import type { EraseReport, UiContext } from '../../protocol';
import { Acting, type Act } from './Acting';
import { callLater } from './call-later';
import { reportText } from './report-text';
import type { PartProps } from './part-props';

type Extent = 'optional' | 'all';

/* Spelled out: imported, it would be one more export of what loads before the banner. */
const NECESSARY = 'necessary';

interface State {
  /** What waits for a second word. */
  readonly waits: Extent | null;
}

const NAMES = { optional: 'eraseOptional', all: 'eraseAll' } as const;
const WARNINGS = { optional: 'confirmOptional', all: 'confirmAll' } as const;

async function erase(context: UiContext, extent: Extent): Promise<EraseReport[]> {
  const optional = await callLater(context, 'erase', {});
  return extent === 'all' ? [optional, await callLater(context, 'erase', { purpose: NECESSARY })] : [optional];
}

/** Deletion of what this page can see, without a change of the choice; asked once before, and told what was done. */
export class Deletion extends Component<PartProps, State> {
  override state: State = { waits: null };

  private readonly carryOut = (extent: Extent, act: Act, { isTrusted }: Event): void => {
    this.setState({ waits: null });
    const { context, texts } = this.props;
    if (isTrusted) act(async () => reportText(await erase(context, extent), context, texts));
  };

  private question(extent: Extent, act: Act): JSX.Element {
    const { texts } = this.props;
    return (
      <div role="alert">
        <p>{texts[WARNINGS[extent]]}</p>
        <button onClick={(event) => this.carryOut(extent, act, event)}>{texts.erase}</button>{' '}
        <button onClick={() => this.setState({ waits: null })}>{texts.cancel}</button>
      </div>
    );
  }

  override render({ texts }: PartProps, { waits }: State): JSX.Element {
    return (
      <>
        <h4>{texts.deletion}</h4>
        <p>{texts.deletionAbout}</p>
        <Acting failed={texts.notChanged}>
          {(act) => (
            <>
              {(['optional', 'all'] as const).map((extent) => (
                <>
                  <button aria-expanded={waits === extent} onClick={() => this.setState({ waits: extent })}>
                    {texts[NAMES[extent]]}
                  </button>{' '}
                </>
              ))}
              {waits && this.question(waits, act)}
            </>
          )}
        </Acting>
      </>
    );
  }
}
