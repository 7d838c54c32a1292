// The questions that every edition has, and how the state of all of them reads.
export const WHAT = 'what-are-exosomes';
export const STEM = 'exosomes-and-stem-cells';
export const TREAT = 'orthopedic-treatment';
export const ALL = [WHAT, STEM, TREAT];
export const CLOSED = 'closed closed closed';
export const OPEN = 'open open open';
