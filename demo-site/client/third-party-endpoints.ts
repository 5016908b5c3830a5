import { THIRD_PARTIES, webSocketOrigin } from '../server/hosts';

const originOf = (host: string): string => `http://${host}:${location.port}`;

/** Where the demo's simulated vendors listen, seen from a property's page. */
export function endpoints(): { aplus: string; ads: string; aplusSocket: string } {
  const aplus = originOf(THIRD_PARTIES.aplus);
  return { aplus, ads: originOf(THIRD_PARTIES.ads), aplusSocket: webSocketOrigin(aplus) };
}
