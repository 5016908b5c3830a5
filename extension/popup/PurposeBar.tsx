import type { Summary } from './summarise-items';

const WIDTH = 1000;

/** How the items divide among purposes, as one bar; the chips below it say the same in words. */
export function PurposeBar({ purposes }: Pick<Summary, 'purposes'>) {
  const all = purposes.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const parts = purposes.map(({ purpose, count }) => {
    const x = (before / all) * WIDTH;
    before += count;
    return <rect key={purpose ?? ''} data-look={purpose ?? 'none'} x={x} y={0} width={(count / all) * WIDTH} height={1} />;
  });
  return <svg class="purpose-bar" viewBox={`0 0 ${WIDTH} 1`} preserveAspectRatio="none" aria-hidden="true">{parts}</svg>;
}
