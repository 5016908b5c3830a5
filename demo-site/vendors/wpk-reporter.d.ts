/** The part of `wpk-reporter` that the demo touches; the package has no types of its own. */
declare module 'wpk-reporter' {
  interface Reporter {
    install(): Reporter;
    /** Reports a page view. */
    reportFlow(): Reporter;
    /** `header` is a query, `data` what is reported. */
    send(address: string, header: string, data: object): void;
    toolKit: {
      dynamicConf(app: string, version: string, address: string, signKey: string, done: (rates: object) => void): void;
    };
  }
  const Reporter: new (options: { bid: string; rel?: string; spa?: boolean }) => Reporter;
  export default Reporter;
}
