declare module 'xliff/js2xliff' {
  interface Unit {
    readonly source: string;
    readonly note: string;
    readonly additionalAttributes: Readonly<Record<string, string>>;
  }
  interface Document {
    readonly sourceLanguage: string;
    readonly resources: Readonly<Record<string, Readonly<Record<string, Unit>>>>;
  }
  export default function js2xliff(
    document: Document,
    options: { readonly targetXliffVersion: '2.1' },
  ): Promise<string>;
}
