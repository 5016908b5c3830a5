/**
 * Shared objects as plain data. A number is a double, and undefined, null, a boolean or a string stand for themselves; all else
 * says its `type`. Order and duplicates stay as they are in the file. References stay references and are never followed:
 * 245 bytes can stand for a thousand million values (`resolveReferences` tells where they lead).
 */
export type SolValue = undefined | null | boolean | number | string | SolNode;

/** A named value. Names are data: `__proto__` is one like any other. */
export interface SolEntry {
  readonly name: string;
  readonly value: SolValue;
}

/** AMF3's integer, from -2^28 to 2^28 - 1. */
export interface SolInt {
  readonly type: 'int';
  readonly value: number;
}

export interface SolObject {
  readonly type: 'object';
  /** Null: AMF0's object without a class. AMF3 has '' for that. */
  readonly className: string | null;
  readonly entries: readonly SolEntry[];
  /** AMF3: how many of the first entries the class names; 0 in AMF0. */
  readonly sealed: number;
  /** AMF3: whether entries may follow that the class does not name; true in AMF0. */
  readonly isDynamic: boolean;
}

/** AMF0's array with names. Its length is what the file says, and says nothing of the number of entries. */
export interface SolEcma {
  readonly type: 'ecma';
  readonly length: number;
  readonly entries: readonly SolEntry[];
}

export interface SolArray {
  readonly type: 'array';
  readonly items: readonly SolValue[];
  /** AMF3: what lies in the array by name. */
  readonly entries: readonly SolEntry[];
}

export interface SolDate {
  readonly type: 'date';
  /** Milliseconds since 1970 in UTC; NaN for an invalid date. */
  readonly time: number;
  /** AMF0: minutes, as the writer's clock had it. The time is UTC already: show it, don't apply it. */
  readonly zone: number;
}

export interface SolXml {
  readonly type: 'xml';
  readonly text: string;
  /** `XMLDocument` of ActionScript 1 and 2, not `XML` of 3. */
  readonly isLegacy: boolean;
}

export interface SolBytes {
  readonly type: 'bytes';
  readonly bytes: Uint8Array;
}

export interface SolVector {
  readonly type: 'vector';
  readonly of: 'int' | 'uint' | 'double' | 'object';
  readonly isFixed: boolean;
  /** Of its objects; '' for numbers. */
  readonly className: string;
  readonly items: readonly SolValue[];
}

export interface SolDictionary {
  readonly type: 'dictionary';
  readonly isWeak: boolean;
  readonly pairs: readonly { readonly key: SolValue; readonly value: SolValue }[];
}

/** An object of a class that writes itself, where that is known to be one value. */
export interface SolExternal {
  readonly type: 'external';
  readonly className: string;
  readonly isDynamic: boolean;
  readonly value: SolValue;
}

/** A value of AMF3 in a file of AMF0. */
export interface SolAmf3 {
  readonly type: 'amf3';
  readonly value: SolValue;
}

/** What AMF0 could not store. */
export interface SolUnsupported {
  readonly type: 'unsupported';
}

/** Another value of the file once more, by its number: each writer of AMF0 counts in its own way. */
export interface SolReference {
  readonly type: 'reference';
  readonly index: number;
}

export type SolNode =
  | SolInt
  | SolObject
  | SolEcma
  | SolArray
  | SolDate
  | SolXml
  | SolBytes
  | SolVector
  | SolDictionary
  | SolExternal
  | SolAmf3
  | SolUnsupported
  | SolReference;

export const isSolNode = (value: SolValue): value is SolNode => typeof value === 'object' && value !== null;

/** What a file says of itself before its values. */
export interface SolHeader {
  /** The last part of the name given to `getLocal`. */
  readonly name: string;
  readonly version: 0 | 3;
  /** Of the whole file, in bytes. */
  readonly size: number;
  /** Whether the file states its own size rightly. Flash Player and Ruffle do; nothing depends on it. */
  readonly isSizeRight: boolean;
}

/** A whole file. */
export interface SolFile extends SolHeader {
  readonly entries: readonly SolEntry[];
}
