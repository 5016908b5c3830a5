/**
 * What looks on from the page, before anything else of it runs: the same for every column. `find` gives the button that accepts, once it is there.
 * `window.__seen`: time of the first frame with a visible button, milliseconds since the navigation began; sum of the layout shifts; the click
 * and the first task after the frame that follows it.
 */
export function watch(find) {
  const seen = { banner: null, shift: 0, click: null, paint: null };
  const isVisible = (button) => {
    const { top, bottom, width } = button.getBoundingClientRect();
    return width > 0 && top < innerHeight && bottom > 0 && button.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const look = () => {
    const button = document.body && find();
    if (seen.banner === null && button && isVisible(button)) seen.banner = performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener(
    'click',
    ({ timeStamp }) => {
      seen.click = timeStamp;
      requestAnimationFrame(() => setTimeout(() => (seen.paint = performance.now())));
    },
    { capture: true, once: true },
  );
  window.__seen = seen;
  window.__find = find;
}

/** Paths of what the page has fetched, by when it was there. */
export const fetched = () => performance.getEntriesByType('resource').map(({ name, responseEnd }) => ({ path: new URL(name).pathname, at: responseEnd }));
