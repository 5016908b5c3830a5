import { useEffect, useState } from 'preact/hooks';
import { errorText } from '../ui/error-text';
import { text } from '../ui/text';
import type { LateProps } from './late-props';
import { StatusPanel } from '../ui/StatusPanel';

type Panels = (props: LateProps) => preact.JSX.Element;

/** A panel that few visitors open: its code is loaded when they do. */
export function LatePanel(props: LateProps) {
  const [loaded, setLoaded] = useState<{ readonly Panels: Panels } | { readonly failure: string } | null>(null);
  const load = (): void => void import('../forms/Panels').then(setLoaded, (error: unknown) => setLoaded({ failure: errorText(error) }));
  useEffect(load, []);
  if (loaded === null) return <p role="status">{text('loadingPanel')}</p>;
  if ('failure' in loaded) return <StatusPanel title="failedTitle" words={loaded.failure} remedy={{ label: text('cancel'), onClick: props.onCancel }} />;
  return <loaded.Panels {...props} />;
}
