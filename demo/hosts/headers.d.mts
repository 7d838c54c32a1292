export declare const headersOf: (path: string) => Readonly<Record<string, string>>;
export declare const headersFile: () => string;
