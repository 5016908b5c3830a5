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

/** Independent third parties with a switch each, then those that act for the site. */
export function VendorList(props: PreferencesProps): JSX.Element {
  const { context, texts } = props;
  const { site, vendors } = context.declaration;
  const independent = vendors.filter(isIndependent);
  const processors = vendors.filter((vendor) => !isIndependent(vendor));
  return (
    <>
      {independent.length > 0 && <h3>{texts.vendors}</h3>}
      {independent.length > 0 && <p>{texts.vendorsIntro}</p>}
      {independent.map((vendor) => (
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
