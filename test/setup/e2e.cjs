/* A cold browser on a busy machine takes seconds; tests wait for conditions, so a long limit costs nothing. */
jest.setTimeout(60_000);
