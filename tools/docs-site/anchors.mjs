/** As GitHub makes them: lower case, spaces to hyphens, nothing else but letters, digits, hyphens and underscores. */
export const anchorOf = (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');

/** Gives each heading of one page an anchor of its own: the second of the same words gets `-1`, as on GitHub. */
export function anchorMaker() {
  const used = new Map();
  return (heading) => {
    const anchor = anchorOf(heading) || 'section';
    const times = used.get(anchor) ?? 0;
    used.set(anchor, times + 1);
    return times ? `${anchor}-${times}` : anchor;
  };
}
