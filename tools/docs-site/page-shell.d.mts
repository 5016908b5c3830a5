export const IDENTITY: string;
