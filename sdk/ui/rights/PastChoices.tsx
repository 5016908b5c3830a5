import { Component, type JSX } from 'preact';
import type { HistoryEvent, VisitorCalls } from '../../protocol';
import { isOptional } from '../asked';
import { fillText } from '../fill-text';
import { listText } from '../list-text';
import { purposeName } from '../purpose-name';
import { callLater } from './call-later';
import type { PartProps } from './part-props';
import { provenText } from './proven-text';
import { Receipts } from './Receipts';

interface State {
  /** Newest first; undefined until it is read. */
  readonly history?: readonly HistoryEvent[];
  readonly proven?: string;
  readonly hasFailed?: true;
}

/** Purposes of a choice by what it said of them, those that the site no longer has by their id. */
function purposesOf({ choices }: HistoryEvent, isAllowed: boolean, { context, texts }: PartProps): string {
  const declared = new Map(context.declaration.purposes.map((purpose) => [purpose.id, purpose]));
  const named = Object.entries(choices?.state.purposes ?? {}).filter(([id, is]) => isOptional({ id }) && is === isAllowed);
  return listText(named.map(([id]) => purposeName(declared.get(id) ?? ({ id, name: id }), texts)), context.language);
}

/** An event in words, a sentence a line. */
function linesOf(event: HistoryEvent, props: PartProps): string[] {
  const { texts, context } = props;
  const number = new Intl.NumberFormat(context.language);
  const allowed = purposesOf(event, true, props);
  const refused = purposesOf(event, false, props);
  const { erased } = event;
  return [
    ...(allowed ? [fillText(texts.allowed, { list: allowed })] : []),
    ...(refused ? [fillText(texts.refused, { list: refused })] : []),
    ...(erased ? [fillText(texts.counts, { removed: number.format(erased.removed), failed: number.format(erased.failed), retained: number.format(erased.retained) })] : []),
    fillText(texts.version, { version: event.policyVersion }),
  ];
}

function Event({ event, ...props }: PartProps & { readonly event: HistoryEvent }): JSX.Element {
  const { texts, context } = props;
  const time = new Intl.DateTimeFormat(context.language, { dateStyle: 'long', timeStyle: 'short' });
  const where = event.variant === 'none' || event.event === 'ConsentRequested' ? '' : ` (${texts.variants[event.variant]})`;
  return (
    <li>
      <strong>
        {texts.events[event.event] ?? event.event}
        {where}
      </strong>{' '}
      <time class="soft" dateTime={event.time}>{time.format(Date.parse(event.time))}</time>
      {linesOf(event, props).map((line) => (
        <p>{line}</p>
      ))}
    </li>
  );
}

/** What this host has noted of the visitor's choices, read when it is shown, and again after each choice. */
export class PastChoices extends Component<PartProps, State> {
  override state: State = {};

  private unlisten = (): void => undefined;

  private readonly read = async (): Promise<void> => {
    try {
      const all: Awaited<ReturnType<VisitorCalls['export']>> = await callLater(this.props.context, 'export');
      this.setState({ history: [...all.history].reverse(), proven: all.history.length ? await provenText(all, this.props.texts) : '' });
    } catch {
      this.setState({ hasFailed: true });
    }
  };

  override componentDidMount(): void {
    this.unlisten = this.props.context.on('change', () => void this.read());
    void this.read();
  }

  override componentWillUnmount(): void {
    this.unlisten();
  }

  override render(props: PartProps, { history, proven, hasFailed }: State): JSX.Element {
    const { texts } = props;
    return (
      <div>
        <p>{fillText(texts.historyAbout, { host: location.hostname })}</p>
        <p role="status">{hasFailed ? texts.notLoaded : proven}</p>
        {history?.length === 0 && <p>{texts.noHistory}</p>}
        <ul>
          {history?.map((event) => (
            <Event {...props} event={event} />
          ))}
        </ul>
        <Receipts {...props} />
      </div>
    );
  }
}
