import { ENTRY_KINDS, type Entry, type PublishedDeclaration, type Purpose, type Site, type Vendor } from '../../sdk/protocol';
import { address, fields, flag, listOf, oneOf, orNull, present, text } from './read';

function site(value: unknown): Site {
  const { name, hosts, policyUrl, policyVersion, controller } = fields(value);
  const who = fields(controller);
  return {
    ...present<Pick<Required<Site>, 'property'>>(value, { property: text }),
    name: text(name),
    hosts: listOf(text)(hosts),
    policyUrl: address(policyUrl),
    policyVersion: text(policyVersion),
    controller: { name: text(who['name']), contact: text(who['contact']) },
  };
}

const purpose = (value: unknown): Purpose => ({
  id: text(fields(value)['id']),
  ...present<Pick<Required<Purpose>, 'name' | 'description' | 'ifRefused'>>(value, { name: text, description: text, ifRefused: text }),
});

function vendor(value: unknown): Vendor {
  const { id, name, role, purposes, data, policyUrl } = fields(value);
  return {
    id: text(id),
    name: text(name),
    role: oneOf('independent', 'processor')(role),
    purposes: listOf(text)(purposes),
    data: listOf(text)(data),
    policyUrl: orNull(address)(policyUrl),
    ...present<Pick<Required<Vendor>, 'policyUrlReason' | 'source'>>(value, { policyUrlReason: text, source: text }),
  };
}

type Extras = Required<Omit<Entry, 'kind' | 'name' | 'purpose' | 'lifetime' | 'data'>>;

function entry(value: unknown): Entry {
  const { kind, name, purpose: why, lifetime, data } = fields(value);
  return {
    kind: oneOf(...ENTRY_KINDS)(kind),
    name: text(name),
    purpose: text(why),
    lifetime: text(lifetime),
    data: listOf(text)(data),
    ...present<Extras>(value, {
      vendor: text, description: text, path: text, httpOnly: flag, justification: text, source: text, whileHeld: oneOf('pending', 'reject'),
    }),
  };
}

/** Reads what a page says it declares. Throws where it is no complete declaration. */
export function readDeclaration(value: unknown): PublishedDeclaration {
  const { site: where, region, undeclared, language, purposes, vendors, entries } = fields(value);
  return {
    site: site(where),
    region: orNull(text)(region),
    undeclared: oneOf('hold', 'allow', 'report')(undeclared),
    language: orNull(text)(language),
    purposes: listOf(purpose)(purposes),
    vendors: listOf(vendor)(vendors),
    entries: listOf(entry)(entries),
  };
}
