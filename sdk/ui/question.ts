import type { UiHost } from '../protocol';
import { allowsAdvertising } from './allows-advertising';
import { isIndependent, isOptional } from './asked';
import { countText } from './count-text';
import { element } from './element';
import { fillText } from './fill-text';
import type { FirstTexts } from './first-texts';
import { listText } from './list-text';
import { purposeName } from './purpose-name';

/** What, why and who, in the order in which a visitor asks. */
export function question(host: UiHost, { language, texts }: FirstTexts): HTMLElement[] {
  const { site, purposes, vendors } = host.declaration;
  const names = purposes.filter((one) => isOptional(one) && !one.separate).map((purpose) => purposeName(purpose, texts));
  const count = vendors.filter(isIndependent).length;
  const thirdParties = count ? countText(texts.thirdParties, count, language) : '';
  return [
    element('p', {}, fillText(texts.intro, { site: site.name, purposes: listText(names, language), thirdParties })),
    ...(host.gpc && !allowsAdvertising(host) ? [element('p', {}, texts.gpc)] : []),
    element('p', {}, `${fillText(texts.controller, { controller: site.controller.name })} `, element('a', { href: site.policyUrl }, texts.policy)),
  ];
}
