/* A cold browser on a busy machine takes seconds, and two workers keep it busy; tests wait for conditions, so a long limit costs nothing. */
jest.setTimeout(120_000);
