import { createElement, useEffect, useRef, type ComponentPropsWithoutRef, type FunctionComponent } from 'react';
import { whenViewed } from '../view/page-view';
import { warnMissing } from '../view/warn-missing';
import { useGiven } from './context';

/** The attributes of the `<div>` that it stands in. */
export type ConsentSettingsProps = Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'dangerouslySetInnerHTML'>;

/** The preference centre in the page, from when it is loaded until the component is unmounted. On a server it is an empty `<div>`. */
export const ConsentSettings: FunctionComponent<ConsentSettingsProps> = (props) => {
  const place = useRef<HTMLDivElement>(null);
  const given = useGiven();
  useEffect(() => {
    const into = place.current!;
    if (!given) return whenViewed({ use: (view) => view.showPreferences(into), miss: () => warnMissing('<ConsentSettings/>') });
    given.showPreferences(into); // shown twice (StrictMode) it stands once; with the `<div>` it goes by itself
    return undefined;
  }, [given]);
  return createElement('div', { ...props, ref: place });
};
