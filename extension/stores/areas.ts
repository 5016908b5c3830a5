import type { Frame, Row } from './store';

/** Frames of one origin under one top-level site share their storage. */
const areaKey = (origin: string, partition: string | null): string => JSON.stringify([origin, partition]);

export const areaOfRow = ({ domain, partition }: Row): string => areaKey(domain, partition);
export const areaOfFrame = ({ origin, partition }: Pick<Frame, 'origin' | 'partition'>): string => areaKey(origin, partition);

export function byArea<T>(items: readonly T[], area: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(area(item));
    if (group) group.push(item);
    else groups.set(area(item), [item]);
  }
  return groups;
}

/** One frame of each area. */
export const oneOfEach = (frames: readonly Frame[]): Frame[] => [...byArea(frames, areaOfFrame).values()].map(([frame]) => frame as Frame);
