import type { LateProps } from '../popup/late-props';
import { AboutPanel } from './AboutPanel';
import { ExportPanel } from './ExportPanel';
import { ImportPanel } from './ImportPanel';
import { ItemForm } from './ItemForm';

/** The panel that was asked for. */
export function Panels({ panel, ...rest }: LateProps) {
  if (panel.kind === 'about') return <AboutPanel {...rest} />;
  if (panel.kind === 'import') return <ImportPanel {...rest} />;
  if (panel.kind === 'export') return <ExportPanel {...panel} {...rest} />;
  return <ItemForm {...panel} {...rest} />;
}
