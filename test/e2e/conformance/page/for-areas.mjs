/** Both storage areas, each check in each: `env.area` holds `a` and `b`, `env.name` is the window's property. */
export const forAreas = (checks) =>
  Object.fromEntries(
    ['localStorage', 'sessionStorage'].flatMap((name) =>
      Object.entries(checks).map(([what, check]) => [
        `${name}: ${what}`,
        (env) => {
          const area = window[name];
          area.setItem('a', '1');
          area.setItem('b', '2');
          return check({ ...env, area, name });
        },
      ]),
    ),
  );
