import type { FunctionComponent, ReactNode } from 'react';
import type { PurposeId } from '../protocol';
import { useRead } from './context';

export interface ConsentGateProps {
  readonly purpose: PurposeId;
  /** Narrows it to one vendor of the purpose. */
  readonly vendor?: string;
  /** Shown until it is allowed; nothing where left out. */
  readonly fallback?: ReactNode;
  readonly children?: ReactNode;
}

/**
 * Renders its children only while the visitor allows the purpose, by this vendor where one is named. What they store or send is guarded
 * besides. On a withdrawal they are unmounted: what their scripts have started only a reload ends.
 */
export const ConsentGate: FunctionComponent<ConsentGateProps> = ({ purpose, vendor, fallback = null, children }) =>
  useRead(({ allows }) => allows(vendor === undefined ? purpose : { purpose, vendor }), false) ? children : fallback;
