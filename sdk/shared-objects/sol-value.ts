/**
 * Shared objects as plain data. A number is a double, and undefined, null, a boolean or a string stand for themselves; all else
 * says its `type`. Order and duplicates stay as they are in the file. References stay references and are never followed:
 * 245 bytes can stand for a thousand million values (`resolveReferences` tells where they lead).
 */
export type SolValue = undefined | null | boolean | number | string | SolNode;

/** A named value. Names are data: `__proto__` is one like any other. */
export interface SolEntry {
  /** Its name; several entries may have the same one. */
  readonly name: string;
  /** What stands under it. */
  readonly value: SolValue;
}

/** AMF3's integer, from -2^28 to 2^28 - 1. */
export interface SolInt {
  /** Says which type it is. */
  readonly type: 'int';
  /** A whole number. */
  readonly value: number;
}

/** An object, with or without a class. */
export interface SolObject {
  /** Says which type it is. */
  readonly type: 'object';
  /** Null: AMF0's object without a class. AMF3 has '' for that. */
  readonly className: string | null;
  /** Its properties, in their order. */
  readonly entries: readonly SolEntry[];
  /** AMF3: how many of the first entries the class names; 0 in AMF0. */
  readonly sealed: number;
  /** AMF3: whether entries may follow that the class does not name; true in AMF0. */
  readonly isDynamic: boolean;
}

/** AMF0's array with names. Its length is what the file says, and says nothing of the number of entries. */
export interface SolEcma {
  /** Says which type it is. */
  readonly type: 'ecma';
  /** As the file says; not a count of the entries. */
  readonly length: number;
  /** What lies in it by name. */
  readonly entries: readonly SolEntry[];
}

/** A list of values. */
export interface SolArray {
  /** Says which type it is. */
  readonly type: 'array';
  /** Its values, in their order. */
  readonly items: readonly SolValue[];
  /** AMF3: what lies in the array by name. */
  readonly entries: readonly SolEntry[];
}

/** A moment in time. */
export interface SolDate {
  /** Says which type it is. */
  readonly type: 'date';
  /** Milliseconds since 1970 in UTC; NaN for an invalid date. */
  readonly time: number;
  /** AMF0: minutes, as the writer's clock had it. The time is UTC already: show it, don't apply it. */
  readonly zone: number;
}

/** A document of XML, unparsed. */
export interface SolXml {
  /** Says which type it is. */
  readonly type: 'xml';
  /** The document as text. */
  readonly text: string;
  /** `XMLDocument` of ActionScript 1 and 2, not `XML` of 3. */
  readonly isLegacy: boolean;
}

/** AMF3's byte array. */
export interface SolBytes {
  /** Says which type it is. */
  readonly type: 'bytes';
  /** The bytes as they are. */
  readonly bytes: Uint8Array;
}

/** AMF3's list of values of one type. */
export interface SolVector {
  /** Says which type it is. */
  readonly type: 'vector';
  /** Type of the values. */
  readonly of: 'int' | 'uint' | 'double' | 'object';
  /** True where its length may not change. */
  readonly isFixed: boolean;
  /** Of its objects; '' for numbers. */
  readonly className: string;
  /** Its values, in their order. */
  readonly items: readonly SolValue[];
}

/** AMF3's table, whose keys are values themselves. */
export interface SolDictionary {
  /** Says which type it is. */
  readonly type: 'dictionary';
  /** True where keys did not keep their objects alive. */
  readonly isWeak: boolean;
  /** Keys and values, in their order. */
  readonly pairs: readonly { readonly key: SolValue; readonly value: SolValue }[];
}

/** An object of a class that writes itself, where that is known to be one value. */
export interface SolExternal {
  /** Says which type it is. */
  readonly type: 'external';
  /** Name of the class. */
  readonly className: string;
  /** True where its class lets objects have more properties. */
  readonly isDynamic: boolean;
  /** The one value that it wrote. */
  readonly value: SolValue;
}

/** A value of AMF3 in a file of AMF0. */
export interface SolAmf3 {
  /** Says which type it is. */
  readonly type: 'amf3';
  /** That value. */
  readonly value: SolValue;
}

/** What AMF0 could not store. */
export interface SolUnsupported {
  /** Says which type it is. */
  readonly type: 'unsupported';
}

/** Another value of the file once more, by its number: each writer of AMF0 counts in its own way. */
export interface SolReference {
  /** Says which type it is. */
  readonly type: 'reference';
  /** Number of the value, as the file counts. */
  readonly index: number;
}

/** Every value that says its `type`. */
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
  /** 0: the values are AMF0; 3: AMF3. */
  readonly version: 0 | 3;
  /** Of the whole file, in bytes. */
  readonly size: number;
  /** Whether the file states its own size rightly. Flash Player and Ruffle do; nothing depends on it. */
  readonly isSizeRight: boolean;
}

/** A whole file. */
export interface SolFile extends SolHeader {
  /** The values by name, in the order of the file. */
  readonly entries: readonly SolEntry[];
}
