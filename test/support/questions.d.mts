export const WHAT: string;
export const STEM: string;
export const TREAT: string;
export const ALL: string[];
export const CLOSED: string;
export const OPEN: string;
