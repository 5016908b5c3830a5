export interface PublicMember {
  readonly name: string;
  readonly signature: string;
  readonly doc: string;
  readonly members: readonly PublicMember[];
}

export interface PublicEntry extends PublicMember {
  readonly kind: 'interface' | 'type' | 'function' | 'class' | 'constant';
}

export function publicTypes(text: string, isValue?: (name: string) => boolean): PublicEntry[];
export function undocumented(entries: readonly PublicEntry[]): string[];
