import type { JSX } from 'preact';
import type { Vendor } from '../protocol';
import { isIndependent, isOptional } from './asked';
import { toggled } from './draft';
import { fillText } from './fill-text';
import { listText } from './list-text';
import type { PreferencesProps } from './preferences-props';
import { purposeName } from './purpose-name';
import { AlwaysOn, Switch } from './Switch';

type VendorProps = PreferencesProps & { readonly vendor: Vendor };

function Policy({ vendor, texts }: VendorProps): JSX.Element {
  if (vendor.policyUrl === null) return <p>{fillText(texts.noVendorPolicy, { reason: vendor.policyUrlReason ?? '' })}</p>;
  return (
    <p>
      <a href={vendor.policyUrl} target="_blank" rel="noopener noreferrer">
        {fillText(texts.vendorPolicy, { vendor: vendor.name })} <span class="soft">{texts.external}</span>
      </a>
    </p>
  );
}

function About(props: VendorProps): JSX.Element {
  const { vendor, context, texts } = props;
  const purposes = context.declaration.purposes.filter(({ id }) => vendor.purposes.includes(id)).map((purpose) => purposeName(purpose, texts));
  return (
    <>
      <p>{fillText(texts.vendorData, { list: listText(vendor.data, context.language) || texts.noData })}</p>
      <p>{fillText(texts.vendorPurposes, { list: listText(purposes, context.language) })}</p>
      {vendor.trigger && <p>{fillText(texts.vendorTrigger, { text: vendor.trigger })}</p>}
      {vendor.storageLocations && <p>{fillText(texts.vendorLocations, { list: listText(vendor.storageLocations, context.language) })}</p>}
      {vendor.transfer && <p>{fillText(texts.vendorTransfer, { text: vendor.transfer })}</p>}
      <Policy {...props} />
      {vendor.source && <p class="soft">{fillText(texts.source, { text: vendor.source })}</p>}
    </>
  );
}

/** A vendor's switch refuses within optional purposes that are allowed, or takes back what was allowed to this vendor alone; it never allows more. */
function IndependentVendor(props: VendorProps): JSX.Element {
  const { vendor, context, texts, draft, edit } = props;
  const id = `vendor-${context.declaration.vendors.indexOf(vendor)}`;
  const asked = vendor.purposes.filter((purpose) => isOptional({ id: purpose }));
  const isAlone = draft.allowedVendors.has(vendor.id);
  const waits = !isAlone && !asked.some((purpose) => draft.allowed.has(purpose));
  return (
    <section>
      {asked.length > 0 ? (
        <Switch
          id={id}
          name={vendor.name}
          on={!waits && !draft.refusedVendors.has(vendor.id)}
          waits={waits}
          onSwitch={(on) => edit({ ...draft, refusedVendors: toggled(draft.refusedVendors, vendor.id, !on), allowedVendors: toggled(draft.allowedVendors, vendor.id, false) })}
        />
      ) : (
        <AlwaysOn name={vendor.name} texts={texts} />
      )}
      <div id={`${id}-about`}>
        {asked.length > 0 && waits && <p class="soft">{texts.vendorWaits}</p>}
        <About {...props} />
      </div>
    </section>
  );
}

/** Companies of the site's own group: who they are is told on request. */
function Affiliates({ context, texts }: PreferencesProps): JSX.Element {
  const { contact } = context.declaration.site.controller;
  return <p class="soft">{fillText(texts.affiliatesIntro, { contact })}</p>;
}

/** Independent third parties with a switch each, the site's affiliates, then those that act for the site. */
export function VendorList(props: PreferencesProps): JSX.Element {
  const { context, texts } = props;
  const { site, vendors } = context.declaration;
  const affiliates = vendors.filter(({ group }) => group === 'affiliates');
  const independent = vendors.filter((vendor) => isIndependent(vendor) && !affiliates.includes(vendor));
  const processors = vendors.filter((vendor) => !isIndependent(vendor) && !affiliates.includes(vendor));
  return (
    <>
      {independent.length > 0 && <h3>{texts.vendors}</h3>}
      {independent.length > 0 && <p>{texts.vendorsIntro}</p>}
      {independent.map((vendor) => (
        <IndependentVendor {...props} vendor={vendor} />
      ))}
      {affiliates.length > 0 && <h3>{texts.affiliates}</h3>}
      {affiliates.length > 0 && <Affiliates {...props} />}
      {affiliates.map((vendor) => (
        <IndependentVendor {...props} vendor={vendor} />
      ))}
      {processors.length > 0 && <h3>{texts.processors}</h3>}
      {processors.length > 0 && <p>{fillText(texts.processorsIntro, { site: site.name })}</p>}
      {processors.map((vendor) => (
        <section>
          <h4>{vendor.name}</h4>
          <About {...props} vendor={vendor} />
        </section>
      ))}
    </>
  );
}
