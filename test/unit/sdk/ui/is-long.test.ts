import { isLong } from '../../../../sdk/ui/is-long';

test.each(['P13M', 'P1Y', 'P1Y1M', 'P395D', 'P180D', 'PT9000H', 'session', 'persistent', 'unknown'])('%s is not longer than 13 months, as far as it says', (lifetime) => {
  expect(isLong(lifetime)).toBe(false);
});

test.each(['P14M', 'P400D', 'P2Y', 'P7300D', 'P1Y2M', 'P60W', 'P20YT1H'])('%s is longer', (lifetime) => {
  expect(isLong(lifetime)).toBe(true);
});
