/** Local shared objects (`.sol` files, "Flash cookies") as data: whole files, AMF0 and AMF3. It stores nothing and sends nothing. */
export { fromBase64, toBase64 } from './shared-objects/base64';
export { readSol } from './shared-objects/read-sol';
export { readSolHeader } from './shared-objects/read-sol-header';
export { resolveReferences } from './shared-objects/resolve-references';
export { sharedObjectName } from './shared-objects/shared-object-name';
export { SolError } from './shared-objects/sol-error';
export type * from './shared-objects/sol-value';
export { joinObjectKey, splitObjectKey, type ObjectKey } from './shared-objects/split-object-key';
export { writeSol } from './shared-objects/write-sol';
