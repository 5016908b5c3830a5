/** As they were when the SDK loaded: what a guard stands for is called through these, so that nobody listens in by replacing them. */
export const { apply, construct } = Reflect;
