export type Sample = readonly [before: string, repeated: string, after: string];
export function filled(sample: Sample, length?: number): string;
export function assertLinear(run: (text: string) => unknown, sample: Sample): void;
